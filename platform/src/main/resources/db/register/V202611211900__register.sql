-- The register: entries as they came, and the state of every unit folded from them by two times.
-- valid: when it was so. recorded: when the platform knew. Both unbounded above: it is so now.
-- At most one row of a key counts as now: a unique index decides. Past rows never overlap in both times, as the fold
-- makes them so; ./anju verify-register proves it. Why no exclusion constraint: docs/decisions/0017.
create schema if not exists register;
comment on schema register is 'The land register as the registry feeds it: entries, state by two times, holds';
grant usage on schema register to anju_work;


create table register.head (
  only_row          boolean     not null default true,
  position          bigint      not null default 0,
  digest            bytea       not null default decode(repeat('00', 32), 'hex'),
  last_heartbeat_at timestamptz,
  closed            boolean     not null default false,
  closed_reason     text,
  closed_at         timestamptz,
  constraint head_pkey primary key (only_row),
  constraint head_is_one_row check (only_row),
  constraint head_digest_is_sm3 check (octet_length(digest) = 32),
  constraint head_closed_says_why check (closed = (closed_reason is not null) and closed = (closed_at is not null))
);
comment on table register.head is 'The one row every entry takes last: numbers are gap-free and in the order of commit';
comment on column register.head.only_row is 'There is one row';
comment on column register.head.position is 'Position of the last entry, 0 before the first';
comment on column register.head.digest is 'Chain digest of the last entry, zeros before the first';
comment on column register.head.last_heartbeat_at is 'Up to when the registry said that nothing is missing';
comment on column register.head.closed is 'An officer closed the register to questions; entries are still taken';
comment on column register.head.closed_reason is 'Why it is closed';
comment on column register.head.closed_at is 'Since when it is closed';
insert into register.head default values;

create table register.entry (
  position    bigint           not null,
  entry_id    uuid             not null,
  entry_no    text collate "C" not null,
  type        text collate "C" not null,
  unit_code   text collate "C",
  occurred_at timestamptz      not null,
  recorded_at timestamptz      not null,
  payload     text             not null,
  fingerprint bytea            not null,
  digest      bytea            not null,
  constraint entry_pkey primary key (position),
  constraint entry_id_is_unique unique (entry_id),
  constraint entry_no_is_unique unique (entry_no),
  constraint entry_starts_at_one check (position > 0),
  constraint entry_has_known_type check (type in ('FIRST_REGISTRATION', 'TRANSFER', 'CHANGE', 'TITLE_CANCELLED',
    'CASE_OPENED', 'CASE_CLOSED', 'ENCUMBRANCE_RECORDED', 'ENCUMBRANCE_CHANGED', 'ENCUMBRANCE_LIFTED',
    'CORRECTION', 'HEARTBEAT')),
  constraint entry_names_a_unit check ((unit_code is null) = (type = 'HEARTBEAT')),
  constraint entry_digest_is_sm3 check (octet_length(digest) = 32)
);
create index entry_unit_code on register.entry (unit_code, position);
comment on table register.entry is 'Entries of the registry in the order they were taken, chained by SM3; insert only';
comment on column register.entry.position is 'Number without gaps, in the order of commit';
comment on column register.entry.entry_id is 'Our id; parts of the state name the entry that carried them by it';
comment on column register.entry.entry_no is 'The source''s own number: the key of idempotency';
comment on column register.entry.type is 'What happened';
comment on column register.entry.unit_code is 'The unit it happened to, for a change the new one; none for a heartbeat';
comment on column register.entry.occurred_at is 'When it happened, by the registry''s word';
comment on column register.entry.recorded_at is 'When the platform knew; strictly increasing for each unit';
comment on column register.entry.payload is 'The content as normalised JSON with holder ids in the place of personal data';
comment on column register.entry.fingerprint is 'Keyed digest of the normalised content with its personal data';
comment on column register.entry.digest is 'SM3 of the previous digest and this row: the chain';

create table register.unit (
  unit_code        text collate "C" not null,
  title_version    bigint           not null default 0,
  last_occurred_at timestamptz,
  last_recorded_at timestamptz,
  constraint unit_pkey primary key (unit_code)
);
comment on table register.unit is 'One row per unit ever named by an entry that makes units: the row writers lock';
comment on column register.unit.unit_code is 'Unit code (不动产单元代码), 28 characters';
comment on column register.unit.title_version is 'Counts the changes of the unit''s current titles';
comment on column register.unit.last_occurred_at is 'Latest instant any of its entries happened; only a correction may lie before it';
comment on column register.unit.last_recorded_at is 'When its last entry was recorded; none: no entry yet, the unit is not known';

create table register.unit_version (
  row_id         uuid             not null,
  unit_code      text collate "C" not null,
  source         uuid             not null,
  replaced       boolean          not null,
  district       text collate "C" not null,
  street         text,
  community      text,
  building       text,
  unit_door      text,
  room           text,
  location       text             not null,
  floor          text,
  total_floors   integer,
  building_area  numeric(9, 2)    not null,
  inner_area     numeric(9, 2),
  shared_area    numeric(9, 2),
  use_code       text collate "C" not null,
  structure      text,
  built_year     integer,
  land_ownership text collate "C" not null,
  land_nature    text collate "C",
  house_nature   text collate "C",
  land_only      boolean          not null,
  rooms          integer,
  halls          integer,
  baths          integer,
  lon            numeric(10, 7),
  lat            numeric(9, 7),
  valid          tstzrange        not null,
  recorded       tstzrange        not null,
  constraint unit_version_pkey primary key (row_id),
  constraint unit_version_land_ownership check (land_ownership in ('STATE', 'COLLECTIVE')),
  constraint unit_version_periods check (not isempty(valid) and not isempty(recorded))
);
create unique index unit_version_now on register.unit_version (unit_code) where upper_inf(valid) and upper_inf(recorded);
create index unit_version_unit_code on register.unit_version (unit_code);
comment on table register.unit_version is 'What a unit is, by both times';
comment on column register.unit_version.row_id is 'Our id of the row';
comment on column register.unit_version.unit_code is 'The unit';
comment on column register.unit_version.source is 'entry_id of the entry or correction that carried this description';
comment on column register.unit_version.replaced is 'Split, merged or renumbered: its place was taken by other units';
comment on column register.unit_version.district is 'District, by the city profile''s own number';
comment on column register.unit_version.street is 'Street or sub-district';
comment on column register.unit_version.community is 'Residential community (小区)';
comment on column register.unit_version.building is 'Building (幢)';
comment on column register.unit_version.unit_door is 'Entrance (单元)';
comment on column register.unit_version.room is 'Room (室)';
comment on column register.unit_version.location is 'Location as registered (坐落)';
comment on column register.unit_version.floor is 'Floor as text: 5, -1, 5-6';
comment on column register.unit_version.total_floors is 'Floors of the building';
comment on column register.unit_version.building_area is 'Floor area in square metres (建筑面积)';
comment on column register.unit_version.inner_area is 'Inner area in square metres (专有面积)';
comment on column register.unit_version.shared_area is 'Apportioned shared area in square metres (分摊面积)';
comment on column register.unit_version.use_code is 'Planned use (规划用途), code of the registration standard';
comment on column register.unit_version.structure is 'Building structure';
comment on column register.unit_version.built_year is 'Year of completion';
comment on column register.unit_version.land_ownership is 'Land owned by the state or a collective';
comment on column register.unit_version.land_nature is 'How the right to the land was obtained (权利性质)';
comment on column register.unit_version.house_nature is 'House nature (房屋性质), code of the registration standard';
comment on column register.unit_version.land_only is 'Bare land, by its code: never a home';
comment on column register.unit_version.rooms is 'Rooms of the layout';
comment on column register.unit_version.halls is 'Halls of the layout';
comment on column register.unit_version.baths is 'Baths of the layout';
comment on column register.unit_version.lon is 'Longitude in degrees';
comment on column register.unit_version.lat is 'Latitude in degrees';
comment on column register.unit_version.valid is 'When it was so';
comment on column register.unit_version.recorded is 'When the platform knew so';

create table register.title (
  row_id        uuid             not null,
  title_id      uuid             not null,
  origin        uuid             not null,
  unit_code     text collate "C" not null,
  cert_no       text collate "C" not null,
  aliases       text[]           not null,
  co_ownership  text collate "C" not null,
  separate      boolean          not null,
  registered_at date             not null,
  version       bigint           not null,
  valid         tstzrange        not null,
  recorded      tstzrange        not null,
  constraint title_pkey primary key (row_id),
  constraint title_co_ownership check (co_ownership in ('SOLE', 'JOINT', 'SHARES')),
  constraint title_periods check (not isempty(valid) and not isempty(recorded))
);
create unique index title_now on register.title (unit_code, cert_no) where upper_inf(valid) and upper_inf(recorded);
create index title_unit_code on register.title (unit_code);
create index title_open_cert_no on register.title (cert_no) where upper_inf(valid);
comment on table register.title is 'Certificates of ownership of a unit, by both times';
comment on column register.title.row_id is 'Our id of the row';
comment on column register.title.title_id is 'entry_id of the entry or correction that carried this certificate; its holders hang on it';
comment on column register.title.origin is 'entry_id of the entry the certificate came with, also after a correction';
comment on column register.title.unit_code is 'The unit';
comment on column register.title.cert_no is 'Certificate number, normalised';
comment on column register.title.aliases is 'Numbers it bore before they were corrected';
comment on column register.title.co_ownership is 'Sole, joint, or by shares';
comment on column register.title.separate is 'Carries only its own holders'' part (分别持证)';
comment on column register.title.registered_at is 'Day of registration';
comment on column register.title.version is 'The unit''s title_version when this certificate came into its state';
comment on column register.title.valid is 'When it was so';
comment on column register.title.recorded is 'When the platform knew so';

create table register.holder (
  holder_id   uuid             not null,
  id_kind     text collate "C",
  name_sealed bytea            not null,
  id_sealed   bytea,
  name_index  bytea            not null,
  id_index    bytea,
  constraint holder_pkey primary key (holder_id),
  constraint holder_document_is_whole
    check ((id_kind is null) = (id_sealed is null) and (id_kind is null) = (id_index is null))
);
create index holder_id_index on register.holder (id_index);
comment on table register.holder is 'People and bodies named by entries, once for each time they are named; sealed';
comment on column register.holder.holder_id is 'Our id; stands in entries in the place of the person';
comment on column register.holder.id_kind is 'Kind of document; none when an advance notice names its holder only';
comment on column register.holder.name_sealed is 'Name, SM4-GCM, bound to this column and row';
comment on column register.holder.id_sealed is 'Document number, SM4-GCM, bound to this column and row';
comment on column register.holder.name_index is 'Blind index of the normalised name';
comment on column register.holder.id_index is 'Blind index of the kind and normalised number of the document';

create table register.title_holder (
  title_id          uuid    not null,
  ordinal           integer not null,
  holder_id         uuid    not null references register.holder,
  share_numerator   bigint,
  share_denominator bigint,
  constraint title_holder_pkey primary key (title_id, ordinal),
  constraint title_holder_once unique (holder_id),
  constraint title_holder_share check ((share_numerator is null) = (share_denominator is null)
    and coalesce(share_numerator > 0 and share_denominator >= share_numerator, true))
);
comment on table register.title_holder is 'Who holds a certificate; as immutable as the entry that carried it';
comment on column register.title_holder.title_id is 'The certificate''s content, see title.title_id';
comment on column register.title_holder.ordinal is 'Place on the certificate, from 0';
comment on column register.title_holder.holder_id is 'The holder';
comment on column register.title_holder.share_numerator is 'Share, where one is registered';
comment on column register.title_holder.share_denominator is 'Share, where one is registered';

create table register.title_standing (
  unit_code text collate "C" not null,
  version   bigint           not null,
  titles    integer          not null,
  complete  boolean          not null,
  recorded  tstzrange        not null,
  constraint title_standing_pkey primary key (unit_code, version),
  constraint title_standing_titles check (titles >= 0 and (titles > 0 or not complete))
);
create unique index title_standing_one_open on register.title_standing (unit_code) where upper_inf(recorded);
comment on table register.title_standing is 'The current titles of a unit in sum: one row per change of them';
comment on column register.title_standing.unit_code is 'The unit';
comment on column register.title_standing.version is 'Number of the change, see unit.title_version';
comment on column register.title_standing.titles is 'Certificates in force after it';
comment on column register.title_standing.complete is 'They make up the whole: one for all, or separate ones whose shares add up to 1';
comment on column register.title_standing.recorded is 'When the platform knew so';

create table register.encumbrance (
  row_id              uuid             not null,
  source              uuid             not null,
  origin              uuid             not null,
  unit_code           text collate "C" not null,
  encumbrance_no      text collate "C" not null,
  aliases             text[]           not null,
  kind                text collate "C" not null,
  effect              tstzrange        not null,
  from_date           date,
  to_date             date,
  authority           text             not null,
  document_no         text collate "C" not null,
  notice_kind         text collate "C",
  holder_id           uuid references register.holder,
  lease_kind          text collate "C",
  transfer_prohibited boolean,
  detail              text,
  valid               tstzrange        not null,
  recorded            tstzrange        not null,
  constraint encumbrance_pkey primary key (row_id),
  constraint encumbrance_kind check (kind in ('SEIZURE', 'QUEUED_SEIZURE', 'PRE_SEIZURE', 'OBJECTION', 'MORTGAGE',
    'HABITATION', 'EASEMENT', 'ADVANCE_NOTICE', 'LEASE', 'FILED_RESTRICTION')),
  constraint encumbrance_periods check (not isempty(valid) and not isempty(recorded) and not isempty(effect))
);
create unique index encumbrance_now on register.encumbrance (unit_code, encumbrance_no) where upper_inf(valid) and upper_inf(recorded);
create index encumbrance_unit_code on register.encumbrance (unit_code);
create index encumbrance_holder_id on register.encumbrance (holder_id);
comment on table register.encumbrance is 'Seizures, mortgages and all that lies on a unit until lifted, by both times';
comment on column register.encumbrance.row_id is 'Our id of the row';
comment on column register.encumbrance.source is 'entry_id of the entry or correction that carried this content';
comment on column register.encumbrance.origin is 'entry_id of the entry that first recorded it, also on units it passed to';
comment on column register.encumbrance.unit_code is 'The unit';
comment on column register.encumbrance.encumbrance_no is 'The registry''s number of it, normalised';
comment on column register.encumbrance.aliases is 'Numbers it bore before they were corrected';
comment on column register.encumbrance.kind is 'Kind of encumbrance';
comment on column register.encumbrance.effect is 'From 00:00 of its first day, or its entry, to 24:00 of its last, in the city';
comment on column register.encumbrance.from_date is 'First day';
comment on column register.encumbrance.to_date is 'Last day';
comment on column register.encumbrance.authority is 'Who ordered or registered it';
comment on column register.encumbrance.document_no is 'Number of the order or contract';
comment on column register.encumbrance.notice_kind is 'Kind of advance notice: 1, 2 sale, 3, 4 mortgage';
comment on column register.encumbrance.holder_id is 'Holder of an advance notice';
comment on column register.encumbrance.lease_kind is 'A lease contract, or a rental listing';
comment on column register.encumbrance.transfer_prohibited is 'A mortgage under which the home must not be transferred';
comment on column register.encumbrance.detail is 'Words of the registry';
comment on column register.encumbrance.valid is 'When it was so';
comment on column register.encumbrance.recorded is 'When the platform knew so';

create table register.transfer_case (
  row_id    uuid             not null,
  source    uuid             not null,
  unit_code text collate "C" not null,
  case_no   text collate "C" not null,
  valid     tstzrange        not null,
  recorded  tstzrange        not null,
  constraint transfer_case_pkey primary key (row_id),
  constraint transfer_case_periods check (not isempty(valid) and not isempty(recorded))
);
create unique index transfer_case_now on register.transfer_case (unit_code, case_no) where upper_inf(valid) and upper_inf(recorded);
create index transfer_case_unit_code on register.transfer_case (unit_code);
comment on table register.transfer_case is 'Transfers the registry is working on, by both times';
comment on column register.transfer_case.row_id is 'Our id of the row';
comment on column register.transfer_case.source is 'entry_id of the entry that opened it';
comment on column register.transfer_case.unit_code is 'The unit';
comment on column register.transfer_case.case_no is 'The registry''s number of the case';
comment on column register.transfer_case.valid is 'When it was so';
comment on column register.transfer_case.recorded is 'When the platform knew so';

create table register.succession (
  old_unit text collate "C" not null,
  new_unit text collate "C" not null,
  entry_id uuid             not null,
  constraint succession_pkey primary key (old_unit, new_unit, entry_id)
);
create index succession_new_unit on register.succession (new_unit);
comment on table register.succession is 'Which unit took the place of which; insert only';
comment on column register.succession.old_unit is 'The unit that was replaced';
comment on column register.succession.new_unit is 'The unit that took its place';
comment on column register.succession.entry_id is 'The entry that said so';

create table register.hold (
  hold_id    uuid             not null,
  reference  text collate "C" not null,
  unit_code  text collate "C" not null,
  code       text collate "C" not null,
  detail     text             not null,
  placed_at  timestamptz      not null,
  ended_at   timestamptz,
  ended_how  text collate "C",
  ended_by   text collate "C",
  end_reason text,
  constraint hold_pkey primary key (hold_id),
  constraint hold_end_is_whole check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_by is null)),
  constraint hold_ended_how check (ended_how in ('RECORDED', 'RELEASED')),
  constraint hold_release_says_why check (coalesce(ended_how, '') <> 'RELEASED' or end_reason is not null)
);
create unique index hold_one_open on register.hold (reference, unit_code) where ended_at is null;
create index hold_unit_code on register.hold (unit_code);
comment on table register.hold is 'Units held because an entry for them was rejected, until it is recorded or an officer releases them';
comment on column register.hold.hold_id is 'Our id';
comment on column register.hold.reference is 'Number of the rejected entry, or one of ours where it had none';
comment on column register.hold.unit_code is 'The held unit';
comment on column register.hold.code is 'Why the entry was rejected: code of the problem';
comment on column register.hold.detail is 'Why the entry was rejected: one sentence and the wrong fields, never their values';
comment on column register.hold.placed_at is 'When the entry was rejected';
comment on column register.hold.ended_at is 'When the hold ended';
comment on column register.hold.ended_how is 'The entry was recorded after all, or somebody released the unit';
comment on column register.hold.ended_by is 'Who ended it';
comment on column register.hold.end_reason is 'Why it was released';

-- Shapes of what other modules may ask (views.sql). As types, because a function that returns a table forgets
-- the collation of its columns, and no index on them could be used from outside.
create type register.current_title as (
  unit_code text collate "C", title_id uuid, cert_no text collate "C", co_ownership text collate "C",
  separate boolean, registered_at date, version bigint
);
create type register.current_holder as (
  unit_code text collate "C", title_id uuid, cert_no text collate "C", ordinal integer, holder_id uuid,
  id_index bytea, name_index bytea, share_numerator bigint, share_denominator bigint
);
create type register.current_encumbrance as (
  unit_code text collate "C", encumbrance_no text collate "C", kind text collate "C", effect tstzrange,
  notice_kind text collate "C", holder_is_owner boolean, lease_kind text collate "C",
  transfer_prohibited boolean, authority text, document_no text collate "C", detail text
);
create type register.current_home as (
  unit_code text collate "C", district text collate "C", street text, community text, building text,
  location text, floor text, total_floors integer, building_area numeric, use_code text collate "C",
  structure text, built_year integer, land_ownership text collate "C", land_nature text collate "C",
  house_nature text collate "C", land_only boolean, rooms integer, halls integer, baths integer,
  replaced boolean, title_version bigint, title_complete boolean, held boolean, case_open boolean
);
create type register.current_standing as (
  position bigint, closed boolean, last_heartbeat_at timestamptz
);
comment on type register.current_title is 'A certificate in force';
comment on type register.current_holder is 'A holder of a certificate in force';
comment on type register.current_encumbrance is 'An encumbrance not lifted';
comment on type register.current_home is 'A unit with all that decides whether it may be offered';
comment on type register.current_standing is 'How far the register is, and whether it may be asked';

grant select, insert on register.entry, register.succession, register.holder, register.title_holder to anju_work;
grant select, insert, update on register.unit to anju_work;
grant select, insert on register.unit_version, register.title, register.title_standing, register.encumbrance,
  register.transfer_case, register.hold to anju_work;
grant update (recorded) on register.unit_version, register.title, register.title_standing, register.encumbrance,
  register.transfer_case to anju_work;
grant update (ended_at, ended_how, ended_by, end_reason) on register.hold to anju_work;
grant select, update on register.head to anju_work;
