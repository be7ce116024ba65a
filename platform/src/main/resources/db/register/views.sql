-- What other modules may ask of the register. known: 'infinity' answers as of now, an earlier instant as the
-- platform knew then. so: 'infinity' answers with what no later entry has ended, also when its entry lies in the
-- future, as the register's word counts at once; an earlier instant answers with what was so then. Left out it is
-- 'infinity'. Each function is one select, stable and without now(): the planner looks through it, and a constant
-- 'infinity' leaves the condition of the partial indexes.

create or replace function register.titles(so timestamptz, known timestamptz) returns setof register.current_title
  language sql stable parallel safe
  as $$
    select t.unit_code, t.title_id, t.cert_no, t.co_ownership, t.separate, t.registered_at, t.version
    from register.title t
    where case when so = 'infinity' then upper_inf(t.valid) else t.valid @> so end and case when known = 'infinity' then upper_inf(t.recorded) else t.recorded @> known end
  $$;
comment on function register.titles(timestamptz, timestamptz) is 'Certificates in force at an instant, as known at another';

create or replace function register.titles(known timestamptz) returns setof register.current_title
  language sql stable parallel safe
  as $$
    select x.* from register.titles('infinity', known) x
  $$;
comment on function register.titles(timestamptz) is 'Certificates in force';

create or replace function register.holders(so timestamptz, known timestamptz) returns setof register.current_holder
  language sql stable parallel safe
  as $$
    select t.unit_code, t.title_id, t.cert_no, th.ordinal, h.holder_id, h.id_index, h.name_index,
      th.share_numerator, th.share_denominator
    from register.title t
    join register.title_holder th on th.title_id = t.title_id
    join register.holder h on h.holder_id = th.holder_id
    where case when so = 'infinity' then upper_inf(t.valid) else t.valid @> so end and case when known = 'infinity' then upper_inf(t.recorded) else t.recorded @> known end
  $$;
comment on function register.holders(timestamptz, timestamptz) is 'Holders of the certificates in force at an instant, as known at another';

create or replace function register.holders(known timestamptz) returns setof register.current_holder
  language sql stable parallel safe
  as $$
    select x.* from register.holders('infinity', known) x
  $$;
comment on function register.holders(timestamptz) is 'Holders of the certificates in force';

-- A set of its own, which can be joined to what bars: asked of one encumbrance after the other it would keep the sweep of
-- a city to one process.
create or replace function register.encumbrances_of_owners(so timestamptz, known timestamptz) returns setof register.encumbrance
  language sql stable parallel safe
  as $$
    select e.*
    from register.encumbrance e
    join register.holder n on n.holder_id = e.holder_id
    join register.title t on t.unit_code = e.unit_code
      and case when so = 'infinity' then upper_inf(t.valid) else t.valid @> so end and case when known = 'infinity' then upper_inf(t.recorded) else t.recorded @> known end
    join register.title_holder th on th.title_id = t.title_id
    join register.holder o on o.holder_id = th.holder_id
      and case when n.id_index is null then o.name_index = n.name_index else o.id_index = n.id_index end
    where case when so = 'infinity' then upper_inf(e.valid) else e.valid @> so end and case when known = 'infinity' then upper_inf(e.recorded) else e.recorded @> known end
  $$;
comment on function register.encumbrances_of_owners(timestamptz, timestamptz) is 'Encumbrances whose holder owns the home, once for each of his certificates, at an instant, as known at another';

create or replace function register.encumbrances(so timestamptz, known timestamptz) returns setof register.current_encumbrance
  language sql stable parallel safe
  as $$
    -- what ran when it was entered runs at once, also when the registry's clock is ahead of ours; only a first
    -- day after that of the entry is waited for
    select e.unit_code, e.encumbrance_no, e.kind,
      case when e.from_date is null or lower(e.effect) <= lower(e.valid) then tstzrange(null, upper(e.effect))
        else e.effect end,
      e.notice_kind,
      exists (
        select 1 from register.encumbrances_of_owners(so, known) o
        where o.unit_code = e.unit_code and o.encumbrance_no = e.encumbrance_no),
      e.lease_kind, e.transfer_prohibited, e.authority, e.document_no, e.detail
    from register.encumbrance e
    where case when so = 'infinity' then upper_inf(e.valid) else e.valid @> so end and case when known = 'infinity' then upper_inf(e.recorded) else e.recorded @> known end
  $$;
comment on function register.encumbrances(timestamptz, timestamptz) is 'Encumbrances not lifted; whether they run is a question to effect at an instant, as known at another';

create or replace function register.encumbrances(known timestamptz) returns setof register.current_encumbrance
  language sql stable parallel safe
  as $$
    select x.* from register.encumbrances('infinity', known) x
  $$;
comment on function register.encumbrances(timestamptz) is 'Encumbrances not lifted; whether they run is a question to effect';

-- Single facts of homes, for rules that ask for one: whoever joins no more reads no more.
create or replace function register.units(so timestamptz, known timestamptz) returns setof register.unit_version
  language sql stable parallel safe
  as $$
    select u.*
    from register.unit_version u
    where case when so = 'infinity' then upper_inf(u.valid) else u.valid @> so end
      and case when known = 'infinity' then upper_inf(u.recorded) else u.recorded @> known end
  $$;
comment on function register.units(timestamptz, timestamptz) is 'Units at an instant, as known at another; replaced ones too';

create or replace function register.open_cases(so timestamptz, known timestamptz) returns setof register.transfer_case
  language sql stable parallel safe
  as $$
    select c.*
    from register.transfer_case c
    where case when so = 'infinity' then upper_inf(c.valid) else c.valid @> so end
      and case when known = 'infinity' then upper_inf(c.recorded) else c.recorded @> known end
  $$;
comment on function register.open_cases(timestamptz, timestamptz) is 'Transfers in progress at an instant, as known at another';

create or replace function register.holds(so timestamptz, known timestamptz) returns setof register.hold
  language sql stable parallel safe
  as $$
    select d.*
    from register.hold d
    where d.placed_at <= least(so, known) and (d.ended_at is null or d.ended_at > least(so, known))
  $$;
comment on function register.holds(timestamptz, timestamptz) is 'Units held at an instant, as known at another, for each rejected entry';

create or replace function register.whole_titles(known timestamptz) returns setof register.title_standing
  language sql stable parallel safe
  as $$
    select s.*
    from register.title_standing s
    where s.complete and case when known = 'infinity' then upper_inf(s.recorded) else s.recorded @> known end
  $$;
comment on function register.whole_titles(timestamptz) is 'Versions of titles whose certificates make up the whole of a home, as known at an instant';

create or replace function register.homes(so timestamptz, known timestamptz) returns setof register.current_home
  language sql stable parallel safe
  as $$
    select u.unit_code, u.district, u.street, u.community, u.building, u.location, u.floor, u.total_floors,
      u.building_area, u.use_code, u.structure, u.built_year, u.land_ownership, u.land_nature, u.house_nature,
      u.land_only, u.rooms, u.halls, u.baths, u.replaced,
      case when s.titles > 0 then s.version end,
      coalesce(s.complete, false),
      exists (select 1 from register.holds(so, known) d where d.unit_code = u.unit_code),
      exists (select 1 from register.open_cases(so, known) c where c.unit_code = u.unit_code)
    from register.units(so, known) u
    left join register.title_standing s on s.unit_code = u.unit_code
      and case when known = 'infinity' then upper_inf(s.recorded) else s.recorded @> known end
  $$;
comment on function register.homes(timestamptz, timestamptz) is 'Units with what decides whether they may be offered; replaced ones too at an instant, as known at another';

create or replace function register.homes(known timestamptz) returns setof register.current_home
  language sql stable parallel safe
  as $$
    select x.* from register.homes('infinity', known) x
  $$;
comment on function register.homes(timestamptz) is 'Units with what decides whether they may be offered; replaced ones too';

create or replace function register.standing() returns setof register.current_standing
  language sql stable parallel safe
  as $$
    select h.position, h.closed, h.last_heartbeat_at from register.head h
  $$;
comment on function register.standing() is 'How far the register is, and whether it may be asked';

create or replace function register.standing(unit text, known timestamptz) returns setof register.current_standing
  language sql stable parallel safe
  as $$
    select
      coalesce((select e.position from register.entry e
        where e.unit_code = unit and e.recorded_at <= known order by e.position desc limit 1), 0),
      coalesce(audit.last_event('register', array['REGISTER_CLOSED', 'REGISTER_OPENED'], known) = 'REGISTER_CLOSED', false),
      (select least(e.occurred_at, e.recorded_at) from register.entry e
        where e.unit_code is null and e.recorded_at <= known order by e.recorded_at desc, e.position desc limit 1)
  $$;
comment on function register.standing(text, timestamptz) is 'The last entry about a unit that was known at an instant, and whether the register could be asked then';

grant execute on all functions in schema register to anju_work;
