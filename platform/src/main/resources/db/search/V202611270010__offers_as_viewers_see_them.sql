-- What is on sale, as each class of viewers may see it. Nobody but the functions of views.sql writes here, in the very
-- transaction that decides; anju_read sees this and no base table. Owners' own offers stand behind a policy:
-- anju.viewer names the class of who reads, anju.viewer_homes the homes that are his; unset means anonymous.
create schema if not exists search;
comment on schema search is 'Homes on sale as each class of viewers may see them';
grant usage on schema search to anju_work, anju_read;
revoke usage on schema listing from anju_read;

create table search.home (
  home_id   uuid             not null default gen_random_uuid(),
  unit_code text collate "C" not null,
  constraint home_pkey primary key (home_id),
  constraint home_unit_code_is_unique unique (unit_code)
);
comment on table search.home is 'The public id of each home that was ever offered: random, so that nothing can be inferred from it';
comment on column search.home.home_id is 'The id in addresses; says neither which home it is nor since when it is known';
comment on column search.home.unit_code is 'The home''s own key, which readers never see';

create table search.district_name (
  district   text collate "C" not null,
  name       text             not null,
  short_name text             not null,
  name_en    text             not null,
  constraint district_name_pkey primary key (district)
);
comment on table search.district_name is 'Names of the districts, from the city profile: a keyword may name one';
comment on column search.district_name.district is 'District of the city profile';
comment on column search.district_name.name is 'Its name';
comment on column search.district_name.short_name is 'Its name as one says it';
comment on column search.district_name.name_en is 'Its English name';

create table search.term (
  name text collate "C" not null,
  days integer          not null,
  constraint term_pkey primary key (name),
  constraint term_known check (name in ('RELISTING_GAP')),
  constraint term_days check (days between 0 and 3650)
);
comment on table search.term is 'Terms of the city profile that functions here need';
comment on column search.term.name is 'Which term';
comment on column search.term.days is 'Its days';

create table search.offer (
  code            text collate "C" not null,
  kind            text collate "C" not null,
  publisher       text collate "C" not null,
  home_id         uuid             not null references search.home,
  district        text collate "C" not null,
  street          text             not null,
  community       text             not null,
  use_code        text collate "C" not null,
  area            bigint           not null,
  rooms           integer          not null,
  halls           integer          not null,
  baths           integer          not null,
  floor_band      text collate "C" not null,
  total_floors    integer          not null,
  built_year      integer          not null,
  price           bigint           not null,
  unit_price      bigint           not null,
  newest          bigint           not null,
  published_at    timestamptz      not null,
  entrusted_until timestamptz      not null,
  title           text,
  description     text,
  words           text             not null,
  grams           text[]           not null,
  constraint offer_pkey primary key (code, kind),
  constraint offer_kind check (kind in ('OWNER', 'AGENCY')),
  constraint offer_floor_band check (floor_band in ('LOW', 'MIDDLE', 'HIGH', 'UNKNOWN'))
) partition by list (kind);
comment on table search.offer is 'Live listings with what buyers look for; readers see its two parts and not itself';
comment on column search.offer.code is 'The listing code';
comment on column search.offer.kind is 'By its owners, or by an agency: decides who may see it';
comment on column search.offer.publisher is 'Who offers it, as in the listing';
comment on column search.offer.home_id is 'The home by its public id: one home, one page';
comment on column search.offer.district is 'District of the home';
comment on column search.offer.street is 'Street, empty where the register names none';
comment on column search.offer.community is 'Residential community, empty where the register names none';
comment on column search.offer.use_code is 'Planned use';
comment on column search.offer.area is 'Floor area in hundredths of a square metre: an integer, so that a policy leaves its index usable';
comment on column search.offer.rooms is 'Rooms, 0 where the register does not say';
comment on column search.offer.halls is 'Halls, 0 where the register does not say';
comment on column search.offer.baths is 'Baths, 0 where the register does not say';
comment on column search.offer.floor_band is 'Low, middle or high: never the floor itself';
comment on column search.offer.total_floors is 'Floors of the building, 0 where the register does not say';
comment on column search.offer.built_year is 'Year of completion, 0 where the register does not say';
comment on column search.offer.price is 'Asking price in whole yuan';
comment on column search.offer.unit_price is 'Yuan per square metre, rounded';
comment on column search.offer.newest is 'Microseconds since the offer came on the market, negative: relisting does not make it newer';
comment on column search.offer.published_at is 'Instant of publication of this code';
comment on column search.offer.entrusted_until is 'End of the offer';
comment on column search.offer.title is 'Headline by the publisher';
comment on column search.offer.description is 'Description by the publisher';
comment on column search.offer.words is 'What a keyword may find: district with community, district with street';
comment on column search.offer.grams is 'Every two neighbouring characters of the words';

create table search.agency_offer partition of search.offer for values in ('AGENCY');
create table search.owner_offer partition of search.offer for values in ('OWNER');
comment on table search.agency_offer is 'Offers of agencies: for everybody';
comment on table search.owner_offer is 'Offers of owners: for whom the policy lets';
do $$
declare
  part text;
  said record;
begin
  foreach part in array array['agency_offer', 'owner_offer'] loop
    for said in
      select a.attname, col_description(a.attrelid, a.attnum) as words from pg_attribute a
      where a.attrelid = 'search.offer'::regclass and a.attnum > 0
    loop
      execute format('comment on column search.%I.%I is %L', part, said.attname, said.words);
    end loop;
  end loop;
end
$$;

-- Each order of a page is one index that also carries what is filtered by: the page is found in it alone.
create index offer_newest on search.offer (newest, code)
  include (home_id, district, price, area, rooms, floor_band, built_year, entrusted_until, kind);
create index offer_price on search.offer (price, code)
  include (home_id, district, area, rooms, floor_band, built_year, entrusted_until, kind);
create index offer_unit_price on search.offer (unit_price, code)
  include (home_id, district, price, area, rooms, floor_band, built_year, entrusted_until, kind);
create index offer_home on search.offer (home_id) include (newest, price, unit_price, code, entrusted_until, kind);
create index offer_grams on search.offer using gin (grams);

create table search.span (
  code          text collate "C" not null,
  kind          text collate "C" not null,
  home_id       uuid             not null references search.home,
  title_version bigint           not null,
  began         timestamptz      not null,
  ended         timestamptz,
  constraint span_pkey primary key (code),
  constraint span_kind check (kind in ('OWNER', 'AGENCY')),
  constraint span_ends_after_it_begins check (ended >= began)
);
create index span_home on search.span (home_id, began);
comment on table search.span is 'From when to when each listing stood: days on the market, which relisting cannot reset';
comment on column search.span.code is 'The listing code';
comment on column search.span.kind is 'By its owners, or by an agency: decides who may see it';
comment on column search.span.home_id is 'The home by its public id';
comment on column search.span.title_version is 'Title it stood on: with another owner counting begins anew';
comment on column search.span.began is 'Instant of publication';
comment on column search.span.ended is 'Instant of its end, none while it stands';

create table search.price (
  code      text collate "C" not null,
  at        timestamptz      not null,
  kind      text collate "C" not null,
  home_id   uuid             not null references search.home,
  price     bigint           not null,
  was       bigint,
  authority text collate "C" not null,
  constraint price_pkey primary key (code, at),
  constraint price_kind check (kind in ('OWNER', 'AGENCY')),
  constraint price_authority check (authority in ('INITIAL', 'OWNER_LOGIN', 'OWNER_WRITTEN', 'ENTRUSTMENT_CLAUSE'))
);
create index price_home on search.price (home_id, at);
comment on table search.price is 'Every price of every listing with the authority of its change';
comment on column search.price.code is 'The listing code';
comment on column search.price.at is 'From when on';
comment on column search.price.kind is 'By its owners, or by an agency: decides who may see it';
comment on column search.price.home_id is 'The home by its public id';
comment on column search.price.price is 'Price in whole yuan';
comment on column search.price.was is 'Price before the change, none at publication';
comment on column search.price.authority is 'On whose word: the first price, an owner signed in, an owner in writing, a clause of the entrustment';

alter table search.owner_offer enable row level security;
alter table search.span enable row level security;
alter table search.price enable row level security;
create policy audience on search.owner_offer for select to anju_read using (
  (select current_setting('anju.viewer', true)) in ('INDIVIDUAL', 'OFFICER')
  or home_id = any ((select string_to_array(current_setting('anju.viewer_homes', true), ',')::uuid[])::uuid[]));
create policy audience on search.span for select to anju_read using (
  kind = 'AGENCY'
  or (select current_setting('anju.viewer', true)) in ('INDIVIDUAL', 'OFFICER')
  or home_id = any ((select string_to_array(current_setting('anju.viewer_homes', true), ',')::uuid[])::uuid[]));
create policy audience on search.price for select to anju_read using (
  kind = 'AGENCY'
  or (select current_setting('anju.viewer', true)) in ('INDIVIDUAL', 'OFFICER')
  or home_id = any ((select string_to_array(current_setting('anju.viewer_homes', true), ',')::uuid[])::uuid[]));

grant select on search.agency_offer, search.owner_offer, search.span, search.price to anju_read;
grant select on search.home to anju_work;
grant select, insert, update on search.district_name, search.term to anju_work;

-- The deciding transaction keeps them: whoever writes a listing or one of its prices, by whatever way. What the two
-- functions do is in views.sql.
create function search.follow_listing() returns trigger language plpgsql as 'begin return null; end';
create function search.follow_price() returns trigger language plpgsql as 'begin return null; end';
comment on function search.follow_listing() is 'Shows a live listing to its viewers, and no other';
comment on function search.follow_price() is 'Keeps the price history';
create trigger search_follows after insert or update or delete on listing.listing
  for each row execute function search.follow_listing();
create trigger search_follows after insert on listing.price_change
  for each row execute function search.follow_price();
