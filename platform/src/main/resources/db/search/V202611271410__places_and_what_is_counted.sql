-- Words are found among places and no longer among offers: a city has a thousand times fewer of them, and what is asked
-- of offers is then a whole number that each order of a page carries. An offer is lighter by its words.
create table search.place (
  place     integer generated always as identity,
  district  text collate "C" not null,
  street    text collate "C" not null,
  community text collate "C" not null,
  words     text             not null,
  grams     text[]           not null,
  constraint place_pkey primary key (place),
  constraint place_is_unique unique (district, street, community)
);
create index place_grams on search.place using gin (grams);
comment on table search.place is 'Communities and streets of homes ever on sale; readers do not see it: it names where hidden offers are';
comment on column search.place.place is 'Its number';
comment on column search.place.district is 'District of the city profile';
comment on column search.place.street is 'Street, empty where the register names none';
comment on column search.place.community is 'Residential community, empty where the register names none';
comment on column search.place.words is 'What a keyword may find: district with community, district with street';
comment on column search.place.grams is 'Every two neighbouring characters of the words';

insert into search.place (district, street, community, words, grams)
select distinct on (o.district, o.street, o.community) o.district, o.street, o.community, o.words, o.grams
from search.offer o
order by o.district, o.street, o.community;

create function search.known_place(of_district text, of_street text, of_community text) returns integer
  language sql stable
  as $$
    select p.place from search.place p
    where p.district = of_district and p.street = of_street and p.community = of_community
  $$;
drop index search.offer_newest, search.offer_price, search.offer_unit_price, search.offer_grams;
alter table search.offer
  drop column grams,
  alter column words type integer using search.known_place(district, street, community);
alter table search.offer rename column words to place;
drop function search.known_place(text, text, text);
comment on column search.offer.place is 'Its community and street, where keywords are looked for';
comment on column search.agency_offer.place is 'Its community and street, where keywords are looked for';
comment on column search.owner_offer.place is 'Its community and street, where keywords are looked for';

create index offer_newest on search.offer (newest, code)
  include (home_id, district, place, price, area, rooms, floor_band, built_year, entrusted_until, kind);
create index offer_price on search.offer (price, code)
  include (home_id, district, place, area, rooms, floor_band, built_year, entrusted_until, kind);
create index offer_unit_price on search.offer (unit_price, code)
  include (home_id, district, place, price, area, rooms, floor_band, built_year, entrusted_until, kind);
-- How many there are in a district or in a place is counted there, and not by walking past the rest of the city.
create index offer_district on search.offer (district, price)
  include (home_id, place, area, rooms, floor_band, built_year, entrusted_until, kind);
create index offer_place on search.offer (place, price)
  include (home_id, district, area, rooms, floor_band, built_year, entrusted_until, kind);
