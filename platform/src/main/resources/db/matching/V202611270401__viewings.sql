-- Buyers and owners find each other: a viewing is asked for, times are proposed, both confirm. What they write and the
-- contacts they share are sealed. Readers see a viewing only when it is their own (anju.viewer_person); who may not see
-- owners' offers has none of others' homes, also when he had asked before he became a practitioner.
create schema if not exists matching;
comment on schema matching is 'Viewings of homes that their owners offer: who asked, what both said, what was agreed';
grant usage on schema matching to anju_work, anju_read;

create table matching.viewing (
  viewing_id  uuid             not null,
  code        text collate "C" not null,
  home_id     uuid             not null,
  seller_id   uuid             not null,
  buyer_id    uuid             not null,
  state       text collate "C" not null,
  ended_why   text collate "C",
  wished_at   timestamptz,
  times       timestamptz[]    not null default '{}',
  viewing_at  timestamptz,
  answer_by   timestamptz      not null,
  shared_at   timestamptz,
  place       text             not null,
  area        bigint           not null,
  version     bigint           not null,
  step        text collate "C" not null,
  step_by     uuid,
  asked_at    timestamptz      not null,
  last_at     timestamptz      not null,
  constraint viewing_pkey primary key (viewing_id),
  constraint viewing_of_two check (seller_id <> buyer_id),
  constraint viewing_state check (state in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'LAPSED', 'CLOSED')),
  constraint viewing_ended_why check ((ended_why in ('LISTING_ENDED', 'BLOCKED')) = (state = 'CLOSED')),
  constraint viewing_three_times check (cardinality(times) <= 3),
  constraint viewing_has_its_time check ((viewing_at is not null) or state not in ('PICKED', 'CONFIRMED'))
);
create unique index viewing_one_open on matching.viewing (code, buyer_id)
  where state in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED');
create unique index viewing_seller_once on matching.viewing (seller_id, viewing_at) where state = 'CONFIRMED';
create unique index viewing_buyer_once on matching.viewing (buyer_id, viewing_at) where state = 'CONFIRMED';
create index viewing_seller on matching.viewing (seller_id, last_at);
create index viewing_buyer on matching.viewing (buyer_id, asked_at);
comment on table matching.viewing is 'A viewing one person asked for and another answers; a buyer has one open for each listing';
comment on column matching.viewing.viewing_id is 'Random id, as in addresses';
comment on column matching.viewing.code is 'The owner''s listing';
comment on column matching.viewing.home_id is 'The home by its public id';
comment on column matching.viewing.seller_id is 'The owner who offers it: he answers, and nobody else reads along';
comment on column matching.viewing.buyer_id is 'Who asked';
comment on column matching.viewing.state is 'Where it stands; the first four are open';
comment on column matching.viewing.ended_why is 'Why it was closed: the listing ended, or one of the two wants no more of the other';
comment on column matching.viewing.wished_at is 'When the buyer would like to come';
comment on column matching.viewing.times is 'What the owner proposed last';
comment on column matching.viewing.viewing_at is 'The time picked, or agreed';
comment on column matching.viewing.answer_by is 'Without an answer it lapses here';
comment on column matching.viewing.shared_at is 'Since when both have agreed to share contacts; none while one has not';
comment on column matching.viewing.place is 'Community or street as the register named it when it was asked for';
comment on column matching.viewing.area is 'Floor area then, in hundredths of a square metre';
comment on column matching.viewing.version is 'Grows with every step: who answers says which one he had seen';
comment on column matching.viewing.step is 'The last step';
comment on column matching.viewing.step_by is 'Whose step it was; none: the register, the rules or time';
comment on column matching.viewing.asked_at is 'When it was asked for';
comment on column matching.viewing.last_at is 'When anything last happened';

create table matching.entry (
  entry_id     uuid             not null,
  entry_no     bigint           not null generated always as identity,
  viewing_id   uuid             not null references matching.viewing on delete cascade,
  kind         text collate "C" not null,
  by_person    uuid,
  words_sealed bytea,
  times        timestamptz[],
  at           timestamptz      not null,
  constraint entry_pkey primary key (entry_id),
  constraint entry_kind check (kind in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED', 'ASKED_ANEW', 'DECLINED', 'CANCELLED',
    'LAPSED', 'LISTING_ENDED', 'BLOCKED', 'MESSAGE', 'CONTACT_OFFERED', 'CONTACTS_SHARED', 'CONTACT_TAKEN_BACK'))
);
create index entry_viewing on matching.entry (viewing_id, entry_no);
comment on table matching.entry is 'What happened in a viewing and what was written: never changed, gone with the viewing';
comment on column matching.entry.entry_id is 'Internal id';
comment on column matching.entry.entry_no is 'Order of writing';
comment on column matching.entry.viewing_id is 'The viewing';
comment on column matching.entry.kind is 'What happened';
comment on column matching.entry.by_person is 'Who did it; none: the register, the rules or time';
comment on column matching.entry.words_sealed is 'What was written, sealed for this column and row';
comment on column matching.entry.times is 'Times that were wished, proposed, picked or confirmed';
comment on column matching.entry.at is 'When';

create table matching.reading (
  viewing_id uuid   not null references matching.viewing on delete cascade,
  person_id  uuid   not null,
  through    bigint not null,
  constraint reading_pkey primary key (viewing_id, person_id)
);
comment on table matching.reading is 'How far each of the two has read';
comment on column matching.reading.viewing_id is 'The viewing';
comment on column matching.reading.person_id is 'Who';
comment on column matching.reading.through is 'The last entry read';

create table matching.contact (
  contact_id   uuid        not null,
  viewing_id   uuid        not null references matching.viewing on delete cascade,
  person_id    uuid        not null,
  value_sealed bytea       not null,
  value_index  bytea       not null,
  at           timestamptz not null,
  constraint contact_pkey primary key (contact_id),
  constraint contact_one_each unique (viewing_id, person_id)
);
create index contact_value on matching.contact (value_index);
create index contact_person on matching.contact (person_id);
comment on table matching.contact is 'What somebody is willing to share; the other sees it when both are';
comment on column matching.contact.contact_id is 'Internal id';
comment on column matching.contact.viewing_id is 'The viewing';
comment on column matching.contact.person_id is 'Whose it is';
comment on column matching.contact.value_sealed is 'The contact, sealed for this column and row';
comment on column matching.contact.value_index is 'Blind index of it: finds the same one given by others';
comment on column matching.contact.at is 'When it was offered';

create table matching.person (
  person_id uuid    not null,
  day       date    not null,
  asks      integer not null,
  messages  integer not null,
  constraint person_pkey primary key (person_id)
);
comment on table matching.person is 'Who takes part: its row is locked by whoever asks, writes or is blocked, and counts the day';
comment on column matching.person.person_id is 'Who';
comment on column matching.person.day is 'Day in the city that is counted';
comment on column matching.person.asks is 'Viewings asked for on it';
comment on column matching.person.messages is 'Messages written on it';

create table matching.block (
  by_person    uuid        not null,
  about_person uuid        not null,
  at           timestamptz not null,
  constraint block_pkey primary key (by_person, about_person),
  constraint block_of_another check (by_person <> about_person)
);
create index block_about on matching.block (about_person);
comment on table matching.block is 'Who wants to hear no more of whom';
comment on column matching.block.by_person is 'Who';
comment on column matching.block.about_person is 'Of whom';
comment on column matching.block.at is 'Since when';

create table matching.complaint (
  complaint_id uuid             not null,
  viewing_id   uuid             not null,
  by_person    uuid             not null,
  about_person uuid             not null,
  reason       text collate "C" not null,
  words_sealed bytea,
  at           timestamptz      not null,
  constraint complaint_pkey primary key (complaint_id),
  constraint complaint_once unique (viewing_id, by_person),
  constraint complaint_reason check (reason in ('PRACTITIONER', 'NOT_THE_HOME', 'MONEY', 'RUDE', 'ABSENT', 'OTHER'))
);
create index complaint_about on matching.complaint (about_person, at);
comment on table matching.complaint is 'What one of the two reported of the other, for the officers; insert only';
comment on column matching.complaint.complaint_id is 'Internal id';
comment on column matching.complaint.viewing_id is 'The viewing, which may be forgotten earlier';
comment on column matching.complaint.by_person is 'Who reported';
comment on column matching.complaint.about_person is 'Of whom';
comment on column matching.complaint.reason is 'Of a closed list';
comment on column matching.complaint.words_sealed is 'In words, sealed for this column and row';
comment on column matching.complaint.at is 'When';

alter table matching.viewing enable row level security;
alter table matching.entry enable row level security;
alter table matching.reading enable row level security;
alter table matching.contact enable row level security;
create policy commands on matching.viewing to anju_work using (true) with check (true);
create policy commands on matching.entry to anju_work using (true) with check (true);
create policy commands on matching.reading to anju_work using (true) with check (true);
create policy commands on matching.contact to anju_work using (true) with check (true);
create policy audience on matching.viewing for select to anju_read using (
  seller_id = (select nullif(current_setting('anju.viewer_person', true), '')::uuid)
  or buyer_id = (select nullif(current_setting('anju.viewer_person', true), '')::uuid)
    and (select current_setting('anju.viewer', true)) = 'INDIVIDUAL');
create policy audience on matching.entry for select to anju_read using (
  exists (select from matching.viewing v where v.viewing_id = entry.viewing_id));
create policy audience on matching.reading for select to anju_read using (
  person_id = (select nullif(current_setting('anju.viewer_person', true), '')::uuid)
  and exists (select from matching.viewing v where v.viewing_id = reading.viewing_id));
create policy audience on matching.contact for select to anju_read using (
  exists (select from matching.viewing v where v.viewing_id = contact.viewing_id
    and (v.shared_at is not null
      or contact.person_id = (select nullif(current_setting('anju.viewer_person', true), '')::uuid))));

grant select on matching.viewing, matching.entry, matching.reading, matching.contact to anju_read;
grant select, insert, update, delete on matching.viewing to anju_work;
grant select, insert on matching.entry to anju_work;
grant select, insert, update on matching.reading, matching.person to anju_work;
grant select, insert, delete on matching.contact, matching.block to anju_work;
grant select, insert on matching.complaint to anju_work;

-- Whatever ends a listing ends its viewings in the same transaction; what the function does is in views.sql.
create function matching.follow_listing() returns trigger language plpgsql as 'begin return null; end';
comment on function matching.follow_listing() is 'Closes what is open about a listing that has ended';
create trigger matching_follows after update of status on listing.listing
  for each row when (old.status = 'PUBLISHED' and new.status <> 'PUBLISHED') execute function matching.follow_listing();
