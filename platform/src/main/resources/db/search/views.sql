-- What keeps the projections, and what reads them. Functions that run with the rights of the owner say so and fix their
-- search path; they give nothing to anju_read that a policy would not.

create or replace function search.bigrams(plain text) returns text[]
  language sql immutable parallel safe
  as $$
    select coalesce(array_agg(distinct substr(plain, i, 2)), '{}')
    from generate_series(1, length(plain) - 1) i
    where position(' ' in substr(plain, i, 2)) = 0
  $$;
comment on function search.bigrams(text) is 'Every two neighbouring characters: Chinese words are short';

create or replace function search.floor_band(floor text, total integer) returns text
  language sql immutable parallel safe
  as $$
    select case
      when f.number is null or coalesce(total, 0) < 1 or f.number > total then 'UNKNOWN'
      when f.number < 1 or total = 1 or 3 * f.number <= total then 'LOW'
      when 3 * f.number <= 2 * total then 'MIDDLE'
      else 'HIGH' end
    from (select substring(floor from '^-?[0-9]{1,3}')::integer as number) f
  $$;
comment on function search.floor_band(text, integer) is 'Low, middle or high third of a building';

-- What the register says of a home now, in the shape in which it is looked for.
create or replace view search.home_facts as
  select s.home_id, s.unit_code, h.district, coalesce(h.street, '') as street, coalesce(h.community, '') as community,
    h.use_code, (h.building_area * 100)::bigint as area, coalesce(h.rooms, 0) as rooms, coalesce(h.halls, 0) as halls,
    coalesce(h.baths, 0) as baths, search.floor_band(h.floor, h.total_floors) as floor_band,
    coalesce(h.total_floors, 0) as total_floors, coalesce(h.built_year, 0) as built_year
  from search.home s
  join register.homes('infinity') h on h.unit_code = s.unit_code;
comment on view search.home_facts is 'What the register says of homes that were ever offered';

create or replace function search.place_words(district text, street text, community text) returns text
  language sql stable
  as $$
    select lower(normalize(
      concat_ws(' ', d.short_name || c.name, d.name || c.name, d.short_name || s.name, d.name || s.name, d.name,
        d.name_en), nfkc) collate "default")
    from (select nullif(place_words.community, '') as name) c
    cross join (select nullif(place_words.street, '') as name) s
    left join search.district_name d on d.district = place_words.district
  $$;
comment on function search.place_words(text, text, text) is 'What a keyword may find of a place';

-- Two that come to a new place at once: the second waits for the first and then finds it.
create or replace function search.place_of(of_district text, of_street text, of_community text) returns integer
  language plpgsql
  as $$
    declare
      known integer;
    begin
      select p.place into known from search.place p
      where p.district = of_district and p.street = of_street and p.community = of_community;
      if known is null then
        insert into search.place (district, street, community, words, grams)
        select of_district, of_street, of_community, w.words, search.bigrams(w.words)
        from search.place_words(of_district, of_street, of_community) w(words)
        on conflict (district, street, community) do nothing;
        select p.place into known from search.place p
        where p.district = of_district and p.street = of_street and p.community = of_community;
      end if;
      return known;
    end
  $$;
comment on function search.place_of(text, text, text) is 'The number of a place, which a new one is given';

-- When the present offer of each home came on the market: back through listings of it on the same title with no longer
-- gap than the profile's. Of what who asks may see. Homes are asked about together: one by one each would be planned.
create or replace function search.on_market_since(homes uuid[], agencies_only boolean)
  returns setof search.home_since
  language sql stable parallel safe
  as $$
    select c.home_id, max(c.began) from (
      select s.home_id, s.began,
        s.title_version is distinct from lag(s.title_version) over w
          or s.began > max(coalesce(s.ended, 'infinity')) over (w rows between unbounded preceding and 1 preceding)
            + make_interval(days => coalesce((select t.days from search.term t where t.name = 'RELISTING_GAP'), 0))
          as breaks
      from search.span s
      where s.home_id = any (homes) and (not agencies_only or s.kind = 'AGENCY')
      window w as (partition by s.home_id order by s.began, s.code)
    ) c
    where c.breaks
    group by c.home_id
  $$;
comment on function search.on_market_since(uuid[], boolean) is 'When the present offers of homes came on the market, relisting counted in';

-- Live listings in the shape in which they are looked for: the columns of search.offer but its place, in their order.
create or replace view search.listed as
  select l.code, l.kind, l.publisher, f.home_id, f.district, f.street, f.community, f.use_code, f.area, f.rooms,
    f.halls, f.baths, f.floor_band, f.total_floors, f.built_year, l.price,
    case when f.area > 0 then round(l.price * 100.0 / f.area) else 0 end::bigint as unit_price,
    (-1000000 * extract(epoch from (
      select m.since from search.on_market_since(array[f.home_id], l.kind = 'AGENCY') m)))::bigint as newest,
    l.published_at, l.entrusted_until, l.title, l.description
  from listing.listing l join search.home_facts f on f.unit_code = l.unit_code
  where l.status = 'PUBLISHED';
comment on view search.listed is 'What is shown of live listings, before anybody asks who may see it';

-- Listings that are new, all that one statement brought. Places are asked for in their order: so are new ones locked.
create or replace function search.follow_new_listings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into search.home (unit_code)
      select distinct n.unit_code from added n
      where not exists (select from search.home h where h.unit_code = n.unit_code)
      order by n.unit_code
      on conflict (unit_code) do nothing;
      insert into search.span (code, kind, home_id, title_version, began, ended)
      select n.code, n.kind, h.home_id, n.title_version, n.published_at,
        case when n.status <> 'PUBLISHED' then n.status_since end
      from added n join search.home h on h.unit_code = n.unit_code;
      insert into search.offer
      select x.*, search.place_of(x.district, x.street, x.community) from (
        select l.* from added n join search.listed l on l.code = n.code
        where n.status = 'PUBLISHED'
        order by l.district, l.street, l.community
      ) x;
      return null;
    end
  $$;
comment on function search.follow_new_listings() is 'Shows new listings that are live to their viewers, and no others';

create or replace function search.forget_listings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      delete from search.offer o using removed r where o.code = r.code;
      delete from search.price p using removed r where p.code = r.code;
      delete from search.span s using removed r where s.code = r.code;
      return null;
    end
  $$;
comment on function search.forget_listings() is 'Takes out what was shown of listings that are taken out';

-- Listings that were changed, all that one statement changed together: a sweep ends hundreds.
create or replace function search.follow_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      live text;
    begin
      if exists (select from changed c where c.status <> 'PUBLISHED') then
        update search.span s set ended = c.status_since from changed c where s.code = c.code and c.status <> 'PUBLISHED';
        delete from search.offer o using changed c
        where o.code = c.code and o.kind = c.kind and c.status <> 'PUBLISHED';
      end if;
      for live in select c.code from changed c where c.status = 'PUBLISHED' loop
        update search.span s set ended = null where s.code = live and s.ended is not null;
        insert into search.offer
        select x.*, search.place_of(x.district, x.street, x.community) from search.listed x where x.code = live
        on conflict (code, kind) do update set price = excluded.price, unit_price = excluded.unit_price,
          entrusted_until = excluded.entrusted_until, title = excluded.title, description = excluded.description;
      end loop;
      return null;
    end
  $$;
comment on function search.follow_changes() is 'Shows changed listings that are live to their viewers, and no others';

create or replace function search.follow_prices() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into search.price (code, at, kind, home_id, price, was, authority)
      select n.code, n.at, s.kind, s.home_id, n.price,
        coalesce(lag(n.price) over (partition by n.code order by n.at),
          (select p.price from search.price p where p.code = n.code order by p.at desc limit 1)),
        n.authority
      from added n join search.span s on s.code = n.code;
      return null;
    end
  $$;
comment on function search.follow_prices() is 'Keeps the price history';

-- For a change of the register in the transaction that takes it.
create or replace function search.refresh_homes(units text[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      refreshed bigint;
    begin
      if not exists (select from search.home h where h.unit_code = any (units)) then
        return 0;
      end if;
      update search.offer o
      set district = f.district, street = f.street, community = f.community, use_code = f.use_code, area = f.area,
        rooms = f.rooms, halls = f.halls, baths = f.baths, floor_band = f.floor_band, total_floors = f.total_floors,
        built_year = f.built_year, unit_price = case when f.area > 0 then round(o.price * 100.0 / f.area) else 0 end,
        place = f.place
      from (
        select on_sale.*, search.place_of(on_sale.district, on_sale.street, on_sale.community) as place
        from (
          select h.* from search.home_facts h
          where h.unit_code = any (units) and exists (select from search.offer s where s.home_id = h.home_id)
          order by h.district, h.street, h.community -- so are new places locked
        ) on_sale
      ) f
      where o.home_id = f.home_id
        and (o.district, o.street, o.community, o.use_code, o.area, o.rooms, o.halls, o.baths, o.floor_band,
            o.total_floors, o.built_year, o.place)
          is distinct from (f.district, f.street, f.community, f.use_code, f.area, f.rooms, f.halls, f.baths,
            f.floor_band, f.total_floors, f.built_year, f.place);
      get diagnostics refreshed = row_count;
      return refreshed;
    end
  $$;
comment on function search.refresh_homes(text[]) is 'Takes over what the register now says of homes on sale';

-- After the names of districts have changed, or for listings that were there before this module.
create or replace function search.project_city() returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      if not exists (select from search.span) then
        insert into search.home (unit_code) select distinct l.unit_code from listing.listing l
        on conflict (unit_code) do nothing;
        insert into search.span (code, kind, home_id, title_version, began, ended)
        select l.code, l.kind, h.home_id, l.title_version, l.published_at,
          case when l.status <> 'PUBLISHED' then l.status_since end
        from listing.listing l join search.home h on h.unit_code = l.unit_code;
        insert into search.offer
        select x.*, search.place_of(x.district, x.street, x.community) from search.listed x;
        insert into search.price (code, at, kind, home_id, price, was, authority)
        select c.code, c.at, s.kind, s.home_id, c.price, lag(c.price) over (partition by c.code order by c.at),
          c.authority
        from listing.price_change c join search.span s on s.code = c.code
        on conflict do nothing;
        -- the first search comes before autovacuum
        analyze search.home, search.place, search.span, search.offer, search.price;
      end if;
      update search.place p set words = w.words, grams = search.bigrams(w.words)
      from (
        select k.place, search.place_words(k.district, k.street, k.community) as words from search.place k
      ) w
      where w.place = p.place and w.words <> p.words;
      return search.refresh_homes(array(
        select h.unit_code from search.home h where exists (select from search.offer o where o.home_id = h.home_id)));
    end
  $$;
comment on function search.project_city() is 'Takes over what the register and the profile say of every home on sale';

-- Where keywords lead: numbers of places and nothing else, and of no place at which the viewer may see nothing. Array
-- containment is not leakproof: under a policy its index could not be used. The policy is asked again for each offer.
create or replace function search.places_with(asked text[]) returns setof integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.place from search.place p
    where p.grams @> (select search.bigrams(string_agg(w, ' ')) from unnest(asked) w)
      and p.words like all (
        select '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' from unnest(asked) w)
      and (exists (select from search.agency_offer a where a.place = p.place)
        or exists (
          select from search.owner_offer o
          where o.place = p.place
            and ((select current_setting('anju.viewer', true)) in ('INDIVIDUAL', 'OFFICER')
              or o.home_id = any (
                (select string_to_array(current_setting('anju.viewer_homes', true), ',')::uuid[])::uuid[]))))
  $$;
comment on function search.places_with(text[]) is 'Places of visible offers in whose words all of these occur';

-- All offers who reads may see, with the rights of who reads.
create or replace view search.visible_offer with (security_invoker = true) as
  select code, kind, publisher, home_id, district, street, community, use_code, area, rooms, halls, baths, floor_band,
    total_floors, built_year, price, unit_price, newest, published_at, entrusted_until, title, description,
    place
  from search.agency_offer
  union all
  select code, kind, publisher, home_id, district, street, community, use_code, area, rooms, halls, baths, floor_band,
    total_floors, built_year, price, unit_price, newest, published_at, entrusted_until, title, description,
    place
  from search.owner_offer;
comment on view search.visible_offer is 'Offers of agencies, and those of owners that the policy lets the viewer see';

revoke execute on all functions in schema search from public;
grant execute on function search.refresh_homes(text[]), search.project_city() to anju_work;
grant execute on function search.places_with(text[]), search.on_market_since(uuid[], boolean) to anju_read;
grant select on search.visible_offer, search.term to anju_read;
