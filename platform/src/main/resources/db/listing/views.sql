-- The rules, written once. Keyed by unit they verify one home; joined to the live listings they sweep a city.
-- Every function is a single select, stable and without now(), so that the planner can look through it.

create or replace function listing.policy_at(at timestamptz) returns text
  language sql stable parallel safe
  as $$
    select p.version from listing.policy_version p where p.valid_from <= at
    order by p.valid_from desc limit 1
  $$;
comment on function listing.policy_at(timestamptz) is 'Policy version in force at an instant';

-- Whether officers have let this pass for the home: for all publishers, until it or the title changes or an
-- officer takes it back (decision 0027).
create or replace function listing.waived(unit text, by_rule text, no text, at timestamptz) returns boolean
  language sql stable parallel safe
  as $$
    select exists (
      select 1 from listing.waiver w
      where w.unit_code = unit and w.rule = by_rule and w.encumbrance_no is not distinct from no
        and w.granted_at <= at and (w.ended_at is null or w.ended_at > at))
  $$;
comment on function listing.waived(text, text, text, timestamptz) is 'Whether officers have let this pass for the home';

-- How an encumbrance looks, without what the clock of a session could change.
create or replace function listing.encumbrance_print(e register.current_encumbrance) returns text
  language sql stable parallel safe
  as $$
    select md5(jsonb_build_array((e).kind, extract(epoch from lower((e).effect)), extract(epoch from upper((e).effect)),
      (e).notice_kind, (e).lease_kind, (e).transfer_prohibited, (e).authority, (e).document_no, (e).detail)::text)
  $$;
comment on function listing.encumbrance_print(register.current_encumbrance) is 'Tells whether an encumbrance still is what it was';

-- What stands against, or must be said about, each home at an instant, by what was so in the register at another
-- and known at a third (register/views.sql): in two halves, because the sweep joins each to the live listings.
create or replace function listing.encumbrance_impediments(at timestamptz, so timestamptz, known timestamptz)
  returns setof listing.impediment
  language sql stable parallel safe
  as $$
    -- V201–V207, V301–V303: encumbrances. A mortgage's advance notice (kinds 3 and 4) counts as a mortgage;
    -- an owner's own advance notice bars nobody.
    select e.unit_code, p.rule,
      case when e.effect @> at then p.during else p.after end,
      p.applies, e.kind, e.encumbrance_no, e.authority, e.document_no, upper(e.effect),
      coalesce(e.transfer_prohibited, false)
    from register.encumbrances(so, known) e
    join listing.policy_effect p
      on p.kind = case when e.kind = 'ADVANCE_NOTICE' and e.notice_kind in ('3', '4') then 'MORTGAGE' else e.kind end
      and p.version = (select listing.policy_at(at))
    where coalesce(lower(e.effect) <= at, true)
      and not exists (
        select 1 from register.encumbrances_of_owners(so, known) o
        where o.unit_code = e.unit_code and o.encumbrance_no = e.encumbrance_no
          and o.kind = 'ADVANCE_NOTICE' and coalesce(o.notice_kind, '1') in ('1', '2'))
      and case when e.effect @> at then p.during else p.after end <> 'NONE'
      and not (case when e.effect @> at then p.during else p.after end = 'REVIEW'
        and listing.waived(e.unit_code, p.rule, e.encumbrance_no, at))
  $$;
comment on function listing.encumbrance_impediments(timestamptz, timestamptz, timestamptz) is 'What encumbrances of each home bar, send to a person, or have said';

-- V104: only built homes of the listed uses on state-owned land.
create or replace function listing.may_be_sold(use_code text, land_ownership text, land_only boolean, sale_uses text[])
  returns boolean
  language sql stable parallel safe
  as $$
    select land_ownership = 'STATE' and not land_only and use_code = any (sale_uses)
  $$;
comment on function listing.may_be_sold(text, text, boolean, text[]) is 'Whether a home may be offered for sale at all, by what it is';

create or replace function listing.unit_impediments(at timestamptz, so timestamptz, known timestamptz)
  returns setof listing.impediment
  language sql stable parallel safe
  as $$
    -- V103: a transfer in progress
    select distinct c.unit_code, 'V103', 'BAR', 'ALWAYS', null::text, null::text, null::text, null::text, null::timestamptz, false
    from register.open_cases(so, known) c
    union all
    -- V104
    select h.unit_code, 'V104', 'BAR', 'ALWAYS', null::text, null::text, null::text, null::text, null::timestamptz, false
    from register.units(so, known) h
    join listing.policy_version p on p.version = (select listing.policy_at(at))
    where not listing.may_be_sold(h.use_code, h.land_ownership, h.land_only, p.sale_uses)
    union all
    -- V210: natures with a policy limit go to a person
    select h.unit_code, 'V210', 'REVIEW', 'AT_PUBLICATION', null::text, null::text, null::text, null::text, null::timestamptz, false
    from register.units(so, known) h
    join listing.policy_version p on p.version = (select listing.policy_at(at))
    where h.house_nature = any (p.review_house_natures) and not listing.waived(h.unit_code, 'V210', null, at)
    union all
    -- V304: allocated land
    select h.unit_code, 'V304', 'NOTICE', 'ALWAYS', null::text, null::text, null::text, null::text, null::timestamptz, false
    from register.units(so, known) h where h.land_nature = 'ALLOCATED'
  $$;
comment on function listing.unit_impediments(timestamptz, timestamptz, timestamptz) is 'What each home itself, or a transfer of it, bars, sends to a person, or has said';

create or replace function listing.home_impediments(at timestamptz, so timestamptz, known timestamptz)
  returns setof listing.impediment
  language sql stable parallel safe
  as $$
    select e.* from listing.encumbrance_impediments(at, so, known) e
    union all
    select u.* from listing.unit_impediments(at, so, known) u
  $$;
comment on function listing.home_impediments(timestamptz, timestamptz, timestamptz) is 'What stands against, or must be said about, each home, by two times of the register';

create or replace function listing.home_impediments(at timestamptz, known timestamptz)
  returns setof listing.impediment
  language sql stable parallel safe
  as $$
    select x.* from listing.home_impediments(at, 'infinity', known) x
  $$;
comment on function listing.home_impediments(timestamptz, timestamptz) is 'What stands against, or must be said about, each home';

-- Live listings that may no longer stand at an instant, with the reason; several rows for several reasons.
-- priority orders the reasons of one code: the title first, then rights, then the term.
create or replace function listing.failing_by_hold_or_term(at timestamptz)
  returns setof listing.failing_listing
  language sql stable parallel safe
  as $$
    -- a home held because one of its register entries was rejected
    select l.code, h.unit_code, 'RIGHTS_RESTRICTED', 'V401', 2
    from listing.listing l
    join register.holds('infinity', 'infinity') h on h.unit_code = l.unit_code
    where l.status = 'PUBLISHED'
    union all
    select l.code, l.unit_code, 'ENTRUSTMENT_EXPIRED', null::text, 3
    from listing.listing l
    where l.status = 'PUBLISHED' and l.entrusted_until <= at
  $$;
comment on function listing.failing_by_hold_or_term(timestamptz) is 'Live listings that a hold or their term ends';

-- Asked of one home, or of some.
create or replace function listing.failing(at timestamptz)
  returns setof listing.failing_listing
  language sql stable parallel safe
  as $$
    -- a home that a correction has taken out of the register has no row at all
    select l.code, l.unit_code, 'TITLE_CHANGED',
      case when exists (select 1 from register.homes('infinity') h
        where h.unit_code = l.unit_code and not h.title_complete) then 'V102' else 'V101' end, 1
    from listing.listing l
    where l.status = 'PUBLISHED'
      and not exists (select 1 from register.homes('infinity') h
        where h.unit_code = l.unit_code and h.title_version = l.title_version and h.title_complete)
    union all
    select l.code, i.unit_code, 'RIGHTS_RESTRICTED', i.rule, 2
    from listing.home_impediments(at, 'infinity') i
    join listing.listing l on l.unit_code = i.unit_code
    where l.status = 'PUBLISHED' and i.applies = 'ALWAYS' and i.effect in ('BAR', 'REVIEW')
    union all
    select f.* from listing.failing_by_hold_or_term(at) f
  $$;
comment on function listing.failing(timestamptz) is 'Live listings that may no longer stand at an instant';

-- Which live listings fail, asked of all of them in the order in which a city is asked soonest; why, is asked of those
-- alone. Homes, titles and encumbrances are each walked through once, along indexes that have them in the order of homes;
-- what is to be known of each is in the walk, and each walk is one process's work. A test holds the two together.
create or replace function listing.failing_in_city(at timestamptz)
  returns setof listing.found_listing
  language sql stable parallel safe
  as $$
    select distinct f.code, f.unit_code from (
      select l.code, l.unit_code
      from listing.listing l
      where l.status = 'PUBLISHED'
        and not exists (select 1 from register.whole_titles('infinity') t
          where t.unit_code = l.unit_code and t.version = l.title_version)
      union all
      -- homes that the register does not know, and V104
      select l.code, l.unit_code
      from listing.listing l
      left join register.units('infinity', 'infinity') u on u.unit_code = l.unit_code
      where l.status = 'PUBLISHED'
        and listing.may_be_sold(u.use_code, u.land_ownership, u.land_only, (
          select p.sale_uses from listing.policy_version p where p.version = listing.policy_at(at))) is not true
      union all
      select l.code, l.unit_code
      from listing.unit_impediments(at, 'infinity', 'infinity') i
      join listing.listing l on l.unit_code = i.unit_code
      where l.status = 'PUBLISHED' and i.applies = 'ALWAYS' and i.effect in ('BAR', 'REVIEW') and i.rule <> 'V104'
      union all
      -- most encumbrances are of kinds that only have something said: an advance notice may be a mortgage's
      select l.code, l.unit_code
      from listing.encumbrance_impediments(at, 'infinity', 'infinity') i
      join listing.listing l on l.unit_code = i.unit_code
      where l.status = 'PUBLISHED' and i.applies = 'ALWAYS' and i.effect in ('BAR', 'REVIEW')
        and i.kind = any (array['ADVANCE_NOTICE'] || array(
          select p.kind from listing.policy_effect p
          where p.version = listing.policy_at(at) and (p.during in ('BAR', 'REVIEW') or p.after in ('BAR', 'REVIEW'))))
      union all
      select e.code, e.unit_code from listing.failing_by_hold_or_term(at) e
    ) f
  $$;
comment on function listing.failing_in_city(timestamptz) is 'Which they are, for the sweep, which asks about all';

grant execute on all functions in schema listing to anju_work;
