-- The listings of a city on its register, set by set: {live} on sale now, on homes that may be, one for each, and
-- {ended} withdrawn ones, older, on all homes. Each has what its publication wrote: the question with its answer, the
-- owners' application, the rows that tell of it. Codes are dense: district, month, 1, 2, 3, …; every third is an owner's.
set work_mem = '256MB';
set maintenance_work_mem = '512MB';
set synchronous_commit = off;
set session_replication_role = default;

create temporary table may_be_offered as
  select h.unit_code, h.district, h.title_version, row_number() over (order by md5(h.unit_code)) as n
  from register.homes('infinity') h
  where h.title_complete and not h.replaced and not h.held
    and not exists (
      select 1 from listing.home_impediments(now(), 'infinity') i
      where i.unit_code = h.unit_code and i.effect in ('BAR', 'REVIEW'))
    and not exists (select 1 from listing.listing l where l.unit_code = h.unit_code)
    and not exists (select 1 from listing.application a where a.unit_code = h.unit_code);

create temporary table any_home as
  select h.unit_code, h.district, coalesce(h.title_version, 1) as title_version, row_number() over () as n
  from register.homes('infinity') h;
create unique index on any_home (n);
analyze may_be_offered;
analyze any_home;

create temporary table offer as
  with wanted as (
    select u.unit_code, u.district, u.title_version, true as live,
      (date_trunc('month', now()) - (1 + u.n % 6) * interval '1 month')::date as month, u.n
    from may_be_offered u where u.n <= {live}
    union all
    select u.unit_code, u.district, u.title_version, false,
      (date_trunc('month', now()) - (7 + g % 52) * interval '1 month')::date, g
    from generate_series(1, {ended}) g
    join any_home u on u.n = 1 + (g::bigint * 7919) % (select count(*) from any_home)
  ), numbered as (
    select w.*, row_number() over (partition by w.district, w.month order by w.n) as sequence
    from wanted w
  )
  select *, case when sequence % 3 = 0 then 'OWNER' else 'AGENCY' end as kind,
    'QD' || district || to_char(month, 'YYYYMM') || lpad(sequence::text, 5, '0')
      || case when sequence % 3 = 0 then 'P' else 'C' end || 'M' as code,
    month + (sequence % 25) * interval '1 day' + (n % 86400) * interval '1 second' as published_at,
    'VBENCH' || lpad(row_number() over ()::text, 10, '0') as verification_no,
    case when sequence % 3 = 0 then uuidv7() end as application_id,
    1000000 + (n * 1234567) % 9000000 as price -- all prices in a small city too
  from numbered;
create index on offer (published_at);
analyze offer;

insert into listing.verification (verification_id, verification_no, at, asker_kind, asker_id, cert_no, unit_code,
    outcome, findings, policy_version, register_position)
  select uuidv7(), o.verification_no, o.published_at, case o.kind when 'OWNER' then 'PERSON' else 'CLIENT' end,
    case o.kind when 'OWNER' then o.application_id::text else 'portal-a' end, 'BENCH' || o.n, o.unit_code,
    'PASSED', '[]', (select max(version) from listing.policy_version), 1
  from offer o order by o.published_at;

insert into listing.application (application_id, application_no, unit_code, cert_no, person_id, title_version, state,
    price, entrusted_until, verification_no, code, created_at, state_since)
  select o.application_id, 'ABENCH' || substr(o.verification_no, 7), o.unit_code, 'BENCH' || o.n, gen_random_uuid(),
    o.title_version, 'PUBLISHED', o.price, o.published_at + interval '400 days', o.verification_no, o.code,
    o.published_at, o.published_at
  from offer o where o.kind = 'OWNER' order by o.published_at;

insert into listing.listing (code, kind, publisher, unit_code, district, title_version, status, status_since, reason,
    price, entrusted_until, title, description, published_at, verification_no, application_id)
  select o.code, o.kind, case o.kind when 'OWNER' then 'OWNERS' else 'AGENCY-' || o.n % 1200 end, o.unit_code,
    o.district, o.title_version, case when o.live then 'PUBLISHED' else 'WITHDRAWN' end,
    case when o.live then o.published_at else o.published_at + interval '20 days' end,
    case when o.live then null when o.n % 5 = 0 then 'ENTRUSTMENT_EXPIRED' else 'OWNER' end, o.price,
    o.published_at + interval '400 days', '满五唯一 南北通透 ' || o.n,
    '采光好，近地铁，随时可看房。第' || o.n || '号房源，业主诚意出售，价格可谈。', o.published_at, o.verification_no,
    o.application_id
  from offer o order by o.published_at;

insert into listing.change (code, type, at, price)
  select o.code, 'PUBLISHED', o.published_at, o.price from offer o order by o.published_at;
insert into listing.change (code, type, at, reason)
  select o.code, 'WITHDRAWN', o.published_at + interval '20 days', 'OWNER' from offer o
  where not o.live order by o.published_at;

insert into audit.event (at, event, actor_kind, actor_id, subject, details)
  select o.published_at, 'LISTING_PUBLISHED', 'CLIENT', 'portal-a', o.code,
    jsonb_build_object('verification', o.verification_no)
  from offer o order by o.published_at;
