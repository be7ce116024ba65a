-- A small city in which every rule has somebody for and somebody against it. Read by RuleCases; as the super-user and
-- without triggers and references, so that each row says only what its case is about.
set session_replication_role = replica;
create schema cases;

create function cases.home(code text, use_code text default '11', ownership text default 'STATE', land_only boolean default false,
    land_nature text default 'GRANTED', nature text default '0', valid tstzrange default '[2020-01-01Z,)',
    recorded tstzrange default '[2020-01-01Z,)', replaced boolean default false)
  returns void language sql as $$
    insert into register.unit_version (row_id, unit_code, source, replaced, district, location, building_area, use_code,
      land_ownership, land_nature, house_nature, land_only, valid, recorded)
    values (gen_random_uuid(), code, gen_random_uuid(), replaced, '02', 'somewhere', 89.57, use_code, ownership,
      land_nature, nature, land_only, valid, recorded)
  $$;

create function cases.standing(code text, version bigint default 1, titles integer default 1, complete boolean default true,
    recorded tstzrange default '[2020-01-01Z,)')
  returns void language sql as $$
    insert into register.title_standing (unit_code, version, titles, complete, recorded)
    values (code, version, titles, complete, recorded)
  $$;

create function cases.person(id text, name text, document text default null)
  returns uuid language sql as $$
    insert into register.holder (holder_id, id_kind, name_sealed, id_sealed, name_index, id_index)
    values (md5(id)::uuid, case when document is not null then 'RESIDENT_ID' end, 'x', document::bytea, name::bytea,
      document::bytea)
    returning holder_id
  $$;

create function cases.title(code text, cert text, owner uuid default null, valid tstzrange default '[2020-01-01Z,)',
    recorded tstzrange default '[2020-01-01Z,)')
  returns void language sql as $$
    insert into register.title (row_id, title_id, origin, unit_code, cert_no, aliases, co_ownership, separate,
      registered_at, version, valid, recorded)
    values (gen_random_uuid(), md5(cert)::uuid, md5(cert)::uuid, code, cert, '{}', 'SOLE', false, '2020-01-01', 1, valid, recorded);
    insert into register.title_holder (title_id, ordinal, holder_id) select md5(cert)::uuid, 0, owner where owner is not null
  $$;

create function cases.burden(code text, no text, kind text, effect tstzrange default '[2020-01-01Z,)', notice text default null,
    holder uuid default null, prohibited boolean default null, from_date date default '2020-01-01',
    valid tstzrange default '[2020-01-01Z,)', recorded tstzrange default '[2020-01-01Z,)')
  returns void language sql as $$
    insert into register.encumbrance (row_id, source, origin, unit_code, encumbrance_no, aliases, kind, effect, from_date,
      authority, document_no, notice_kind, holder_id, transfer_prohibited, valid, recorded)
    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), code, no, '{}', kind, effect, from_date, 'court', 'doc',
      notice, holder, prohibited, valid, recorded)
  $$;

create function cases.moving(code text, no text, valid tstzrange default '[2020-01-01Z,)', recorded tstzrange default '[2020-01-01Z,)')
  returns void language sql as $$
    insert into register.transfer_case (row_id, source, unit_code, case_no, valid, recorded)
    values (gen_random_uuid(), gen_random_uuid(), code, no, valid, recorded)
  $$;

create function cases.hold(code text, placed timestamptz, ended timestamptz default null)
  returns void language sql as $$
    insert into register.hold (hold_id, reference, unit_code, code, detail, placed_at, ended_at, ended_how, ended_by)
    values (gen_random_uuid(), 'ref', code, 'X', 'x', placed, ended, case when ended is not null then 'RECORDED' end,
      case when ended is not null then 'registry' end)
  $$;

create function cases.offer(code text, unit text, title_version bigint default 1, until timestamptz default '2027-01-01Z',
    status text default 'PUBLISHED', publisher text default 'OWNERS')
  returns void language sql as $$
    insert into listing.listing (code, kind, publisher, unit_code, district, title_version, status, status_since, reason,
      price, entrusted_until, published_at, verification_no)
    values (code, 'OWNER', publisher, unit, '02', title_version, status, '2026-01-01Z',
      case when status <> 'PUBLISHED' then 'BY_OWNER' end, 1000000, until, '2026-01-01Z', 'V1')
  $$;

create function cases.pass(unit text, rule text, no text, granted timestamptz, ended timestamptz default null)
  returns void language sql as $$
    insert into listing.waiver (waiver_id, unit_code, rule, encumbrance_no, print, title_version, review_id, granted_at,
      ended_at, end_reason)
    values (gen_random_uuid(), unit, rule, no, '', 1, gen_random_uuid(), granted, ended,
      case when ended is not null then 'x' end)
  $$;

-- Three policies: what a later one changes shows which of them is asked. The second one holds against a home what was not
-- lifted when it ended; the third one knows of advance notices only.
delete from listing.policy_effect;
delete from listing.policy_version;
insert into listing.policy_version (version, valid_from, article, sale_uses, review_house_natures) values
  ('one', '2020-01-01Z', 'x', '{11,10}', '{3,4}'),
  ('two', '2026-07-01Z', 'x', '{11}', '{3}'),
  ('three', '2026-10-01Z', 'x', '{11}', '{3}');
insert into listing.policy_effect (version, kind, rule, during, after, applies) values
  ('one', 'SEIZURE', 'V201', 'BAR', 'BAR', 'ALWAYS'),
  ('one', 'PRE_SEIZURE', 'V203', 'BAR', 'NONE', 'ALWAYS'),
  ('one', 'FILED_RESTRICTION', 'V205', 'REVIEW', 'NOTICE', 'ALWAYS'),
  ('one', 'ADVANCE_NOTICE', 'V206', 'BAR', 'BAR', 'ALWAYS'),
  ('one', 'LEASE', 'V207', 'BAR', 'NONE', 'AT_PUBLICATION'),
  ('one', 'MORTGAGE', 'V301', 'NOTICE', 'NOTICE', 'ALWAYS'),
  ('one', 'EASEMENT', 'V303', 'NONE', 'NONE', 'ALWAYS'),
  ('two', 'SEIZURE', 'V201', 'REVIEW', 'REVIEW', 'ALWAYS'),
  ('two', 'PRE_SEIZURE', 'V203', 'NOTICE', 'BAR', 'ALWAYS'),
  ('two', 'FILED_RESTRICTION', 'V205', 'NOTICE', 'REVIEW', 'ALWAYS'),
  ('two', 'MORTGAGE', 'V301', 'BAR', 'BAR', 'ALWAYS'),
  ('three', 'ADVANCE_NOTICE', 'V206', 'BAR', 'BAR', 'ALWAYS');

-- Land and use, V104, V210, V304.
select cases.home('clean'), cases.standing('clean');
select cases.home('shop', use_code => '21'), cases.standing('shop');
select cases.home('flat-10', use_code => '10'), cases.standing('flat-10');
select cases.home('collective', ownership => 'COLLECTIVE'), cases.standing('collective');
select cases.home('plot', land_only => true), cases.standing('plot');
select cases.home('allocated', land_nature => 'ALLOCATED'), cases.standing('allocated');
select cases.home('reform-3', nature => '3'), cases.standing('reform-3');
select cases.home('reform-4', nature => '4'), cases.standing('reform-4');
select cases.pass('reform-4', 'V210', null, '2026-03-01Z', '2026-05-01Z');

-- V103, twice in progress, since lately, once closed.
select cases.home('moving'), cases.standing('moving');
select cases.moving('moving', 'ZY-1'), cases.moving('moving', 'ZY-2');
select cases.home('moving-since'), cases.standing('moving-since'),
  cases.moving('moving-since', 'ZY-4', valid => '[2026-01-01Z,)', recorded => '[2026-01-01Z,)');
select cases.home('moved'), cases.standing('moved'), cases.moving('moved', 'ZY-3', valid => '[2025-01-01Z,2025-02-01Z)');

-- Encumbrances that run, ran, begin.
select cases.home('seized'), cases.standing('seized'), cases.burden('seized', 'CF-1', 'SEIZURE');
select cases.home('expired'), cases.standing('expired'),
  cases.burden('expired', 'CF-2', 'SEIZURE', effect => '[2025-01-01Z,2026-01-01Z)'),
  cases.burden('expired', 'YF-1', 'PRE_SEIZURE', effect => '[2025-01-01Z,2026-02-01Z)'),
  cases.burden('expired', 'BA-1', 'FILED_RESTRICTION', effect => '[2025-01-01Z,2026-02-01Z)');
select cases.pass('expired', 'V205', 'BA-1', '2026-01-15Z');
select cases.home('let-later'), cases.standing('let-later'),
  cases.burden('let-later', 'ZL-1', 'LEASE', effect => '[2026-05-01Z,2026-06-01Z)', from_date => '2026-05-01', valid => '[2025-01-01Z,)');
select cases.home('seized-since'), cases.standing('seized-since'),
  cases.burden('seized-since', 'CF-6', 'SEIZURE', notice => '3', valid => '[2026-01-01Z,)', recorded => '[2026-01-01Z,)');
select cases.home('frozen-once'), cases.standing('frozen-once'),
  cases.burden('frozen-once', 'YF-2', 'PRE_SEIZURE', effect => '[2025-01-01Z,2026-06-01Z)');
select cases.home('filed-once'), cases.standing('filed-once'),
  cases.burden('filed-once', 'BA-5', 'FILED_RESTRICTION', effect => '[2025-01-01Z,2026-06-01Z)');
select cases.home('boundless'), cases.standing('boundless'), cases.burden('boundless', 'CF-3', 'SEIZURE', effect => '(,)', from_date => null);
select cases.home('queued'), cases.standing('queued'),
  cases.burden('queued', 'LH-1', 'SEIZURE', effect => '[2026-05-01Z,2027-01-01Z)', from_date => null, valid => '[2025-01-01Z,)'),
  cases.burden('queued', 'CF-5', 'SEIZURE', effect => '[2024-01-01Z,2028-01-01Z)', from_date => '2024-01-01', valid => '[2025-01-01Z,)');
select cases.home('mortgaged'), cases.standing('mortgaged'), cases.burden('mortgaged', 'DY-1', 'MORTGAGE', prohibited => true);
select cases.home('pledged'), cases.standing('pledged'),
  cases.burden('pledged', 'YG-12', 'ADVANCE_NOTICE', notice => '3');
select cases.home('easement'), cases.standing('easement'), cases.burden('easement', 'DYQ-1', 'EASEMENT');
select cases.home('filed'), cases.standing('filed'),
  cases.burden('filed', 'BA-2', 'FILED_RESTRICTION'), cases.pass('filed', 'V205', 'BA-2', '2026-03-01Z', '2026-05-01Z'),
  cases.pass('filed', 'V205', 'BA-3', '2020-01-01Z'), cases.pass('filed', 'V210', 'BA-2', '2020-01-01Z'),
  cases.pass('filed-too', 'V205', 'BA-2', '2020-01-01Z');
select cases.home('let-pass'), cases.standing('let-pass'),
  cases.burden('let-pass', 'BA-4', 'FILED_RESTRICTION'), cases.pass('let-pass', 'V205', 'BA-4', '2026-03-01Z'),
  cases.burden('let-pass', 'CF-4', 'SEIZURE'), cases.pass('let-pass', 'V201', 'CF-4', '2026-03-01Z');

-- Advance notices, of the owner and of others: told apart by document, by name where there is none.
select cases.home('noticed'), cases.standing('noticed');
select cases.title('noticed', 'C-1', cases.person('zhang', 'Zhang', '1'));
select cases.title('noticed', 'C-0', cases.person('wang', 'Wang', '3'), valid => '[2020-01-01Z,2025-01-01Z)');
select cases.title('noticed', 'C-9', cases.person('zhou', 'Zhou', '9'), recorded => '[2020-01-01Z,2025-01-01Z)');
select cases.title('elsewhere', 'C-2', cases.person('li', 'Li', '2'));
select
  cases.burden('noticed', 'YG-1', 'ADVANCE_NOTICE', notice => '1', holder => cases.person('n1', 'Other', '1')),
  cases.burden('noticed', 'YG-2', 'ADVANCE_NOTICE', notice => '2', holder => cases.person('n2', 'Zhang')),
  cases.burden('noticed', 'YG-3', 'ADVANCE_NOTICE', notice => '2', holder => cases.person('n3', 'Zhang', '5')),
  cases.burden('noticed', 'YG-4', 'ADVANCE_NOTICE', notice => '3', holder => cases.person('n4', 'Bank', '7')),
  cases.burden('noticed', 'YG-5', 'ADVANCE_NOTICE', notice => '4', holder => cases.person('n5', 'Zhang', '1')),
  cases.burden('noticed', 'YG-6', 'ADVANCE_NOTICE', holder => cases.person('n6', 'Zhang', '1')),
  cases.burden('noticed', 'YG-7', 'ADVANCE_NOTICE', holder => cases.person('n7', 'Li', '2')),
  cases.burden('noticed', 'YG-8', 'ADVANCE_NOTICE', notice => '1'),
  cases.burden('noticed', 'YG-9', 'ADVANCE_NOTICE', notice => '1', holder => cases.person('n9', 'Wang', '3')),
  cases.burden('noticed', 'YG-10', 'ADVANCE_NOTICE', notice => '2', holder => cases.person('n10', 'Zhou', '9')),
  cases.burden('noticed', 'YG-11', 'ADVANCE_NOTICE', notice => '2', holder => cases.person('n11', 'Li')),
  cases.burden('noticed', 'ZL-2', 'SEIZURE', holder => cases.person('n12', 'Zhang', '1'));
-- Zhang's by mistake until 2025, Zhang's own until 2025: both are Li's since.
select
  cases.burden('noticed', 'YG-13', 'ADVANCE_NOTICE', notice => '1', holder => cases.person('n13', 'Zhang', '1'),
    recorded => '[2020-01-01Z,2025-01-01Z)'),
  cases.burden('noticed', 'YG-13', 'ADVANCE_NOTICE', notice => '1', holder => cases.person('n14', 'Li', '2'),
    recorded => '[2025-01-01Z,)'),
  cases.burden('noticed', 'YG-14', 'ADVANCE_NOTICE', notice => '1', holder => cases.person('n15', 'Zhang', '1'),
    valid => '[2020-01-01Z,2025-01-01Z)'),
  cases.burden('noticed', 'YG-14', 'ADVANCE_NOTICE', notice => '1', holder => cases.person('n16', 'Li', '2'),
    valid => '[2025-01-01Z,)');
-- Zhao's own notice bears the number of somebody else's on another home.
select cases.home('noticed-too'), cases.standing('noticed-too'),
  cases.title('noticed-too', 'C-3', cases.person('zhao', 'Zhao', '4')),
  cases.burden('noticed-too', 'YG-3', 'ADVANCE_NOTICE', notice => '2', holder => cases.person('n17', 'Zhao', '4'));
select cases.home('sold-to'), cases.standing('sold-to'),
  cases.title('sold-to', 'C-4', cases.person('sun', 'Sun', '6')),
  cases.burden('sold-to', 'YG-15', 'ADVANCE_NOTICE', notice => '1', holder => cases.person('n18', 'Qian', '8'));

-- What the platform knew when, and what was so when: one key for each way a row can lie in both times.
select cases.home('t-past', valid => '[2024-01-01Z,2025-01-01Z)', recorded => '[2024-01-01Z,)'),
  cases.home('t-now', valid => '[2025-01-01Z,)', recorded => '[2025-01-01Z,)'),
  cases.home('t-wrong', valid => '[2025-01-01Z,)', recorded => '[2024-06-01Z,2025-06-01Z)'),
  cases.home('t-later', valid => '[2099-01-01Z,)', recorded => '[2025-01-01Z,)');
select cases.title('times', r.k, cases.person('owner of ' || r.k, r.k, r.k), r.v, r.k_)
from (values ('t-past', tstzrange('2024-01-01Z', '2025-01-01Z'), tstzrange('2024-01-01Z', null)),
  ('t-now', tstzrange('2025-01-01Z', null), tstzrange('2025-01-01Z', null)),
  ('t-wrong', tstzrange('2025-01-01Z', null), tstzrange('2024-06-01Z', '2025-06-01Z')),
  ('t-later', tstzrange('2099-01-01Z', null), tstzrange('2025-01-01Z', null))) r(k, v, k_);
select cases.burden('times', r.k, 'SEIZURE', valid => r.v, recorded => r.k_), cases.moving('times', r.k, r.v, r.k_)
from (values ('t-past', tstzrange('2024-01-01Z', '2025-01-01Z'), tstzrange('2024-01-01Z', null)),
  ('t-now', tstzrange('2025-01-01Z', null), tstzrange('2025-01-01Z', null)),
  ('t-wrong', tstzrange('2025-01-01Z', null), tstzrange('2024-06-01Z', '2025-06-01Z')),
  ('t-later', tstzrange('2099-01-01Z', null), tstzrange('2025-01-01Z', null))) r(k, v, k_);

-- The sweep: each live offer ends for one reason, or stands.
select cases.offer('L-stands', 'clean'),
  cases.offer('L-gone', 'nowhere'),
  cases.offer('L-gone-too', 'nowhere-else', status => 'WITHDRAWN'),
  cases.standing('vanished'), cases.offer('L-vanished', 'vanished'),
  cases.offer('L-moving', 'moving'),
  cases.offer('L-moving-before', 'moving', status => 'WITHDRAWN'),
  cases.offer('L-moving-since', 'moving-since'),
  cases.offer('L-allocated', 'allocated'),
  cases.offer('L-seized', 'seized'),
  cases.offer('L-seized-since', 'seized-since'),
  cases.offer('L-seized-before', 'expired', status => 'WITHDRAWN'),
  cases.offer('L-frozen-once', 'frozen-once'),
  cases.offer('L-filed-once', 'filed-once'),
  cases.offer('L-noticed-too', 'noticed-too'),
  cases.offer('L-sold-to', 'sold-to'),
  cases.offer('L-let', 'let-later'),
  cases.offer('L-mortgaged', 'mortgaged'),
  cases.offer('L-pledged', 'pledged'),
  cases.offer('L-shop', 'shop'),
  cases.offer('L-collective', 'collective'),
  cases.offer('L-plot', 'plot'),
  cases.offer('L-filed', 'filed'),
  cases.offer('L-reform', 'reform-3'),
  cases.offer('L-term', 'flat-10', until => '2026-06-15Z'),
  cases.offer('L-term-over', 'flat-10', until => '2026-06-14Z', status => 'WITHDRAWN');
select cases.home('built-since', valid => '[2026-01-01Z,)', recorded => '[2026-01-01Z,)'),
  cases.standing('built-since', recorded => '[2026-01-01Z,)'), cases.offer('L-built-since', 'built-since');
select cases.home('retitled'), cases.standing('retitled', version => 1, recorded => '[2020-01-01Z,2026-01-01Z)'),
  cases.standing('retitled', version => 2, recorded => '[2026-01-01Z,)'),
  cases.offer('L-retitled', 'retitled', title_version => 1), cases.offer('L-retitled-since', 'retitled', title_version => 1, status => 'SOLD');
select cases.home('parted'), cases.standing('parted', version => 1, recorded => '[2020-01-01Z,2026-01-01Z)'),
  cases.standing('parted', version => 2, complete => false, recorded => '[2026-01-01Z,)'), cases.offer('L-parted', 'parted');
select cases.home('split', replaced => true), cases.standing('split', titles => 0, complete => false);
select cases.home('in-part'), cases.standing('in-part', complete => false), cases.offer('L-in-part', 'in-part');
select cases.home('untitled'), cases.standing('untitled', titles => 0, complete => false), cases.offer('L-untitled', 'untitled');
select cases.home('held'), cases.standing('held'), cases.hold('held', '2026-03-01Z'), cases.offer('L-held', 'held'),
  cases.offer('L-held-before', 'held', status => 'WITHDRAWN');
select cases.home('released'), cases.standing('released'), cases.hold('released', '2026-03-01Z', '2026-04-01Z'),
  cases.offer('L-released', 'released');
-- Somebody else offers every home of the city: the sweep and the question for one home must agree about each.
select cases.offer('A-' || u.unit_code, u.unit_code, publisher => 'OTHERS')
from (select distinct v.unit_code from register.unit_version v) u;

-- The register's own word.
insert into register.entry (position, entry_id, entry_no, type, unit_code, occurred_at, recorded_at, payload, fingerprint, digest)
values (1, md5('e1')::uuid, 'e1', 'FIRST_REGISTRATION', 'clean', '2026-01-01Z', '2026-01-02Z', '{}', '', decode(repeat('00', 32), 'hex')),
  (2, md5('e2')::uuid, 'e2', 'HEARTBEAT', null, '2026-01-03Z', '2026-01-04Z', '{}', '', decode(repeat('00', 32), 'hex')),
  (3, md5('e3')::uuid, 'e3', 'TRANSFER', 'clean', '2026-02-01Z', '2026-02-02Z', '{}', '', decode(repeat('00', 32), 'hex')),
  (4, md5('e4')::uuid, 'e4', 'HEARTBEAT', null, '2026-02-03Z', '2026-02-04Z', '{}', '', decode(repeat('00', 32), 'hex')),
  (5, md5('e5')::uuid, 'e5', 'HEARTBEAT', null, '2026-02-05Z', '2026-02-04Z', '{}', '', decode(repeat('00', 32), 'hex')),
  (6, md5('e6')::uuid, 'e6', 'TRANSFER', 'seized', '2026-02-01Z', '2026-02-06Z', '{}', '', decode(repeat('00', 32), 'hex'));
update register.head set position = 6, closed = true, closed_reason = 'x', closed_at = '2026-03-01Z', last_heartbeat_at = '2026-02-04Z';
insert into audit.event (at, event, actor_kind, actor_id, subject, details) values
  ('2026-03-01Z', 'REGISTER_CLOSED', 'OFFICER', 'o', 'register', '{}'),
  ('2026-03-02Z', 'REGISTER_FED', 'OFFICER', 'o', 'register', '{}'),
  ('2026-03-03Z', 'REGISTER_OPENED', 'OFFICER', 'o', 'register', '{}'),
  ('2026-03-02Z', 'REGISTER_OPENED', 'OFFICER', 'o', 'something', '{}'),
  ('2026-03-05Z', 'REGISTER_CLOSED', 'OFFICER', 'o', 'register', '{}'),
  ('2026-03-05Z', 'REGISTER_OPENED', 'OFFICER', 'o', 'register', '{}');
reset session_replication_role;
analyze;
