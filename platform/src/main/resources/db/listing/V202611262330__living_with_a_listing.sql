-- A listing lives: its price and its last day change, and when it has ended it may be offered again.
create table listing.price_change (
  price_change_id bigint generated always as identity primary key,
  code text collate "C" not null references listing.listing,
  price bigint not null check (price between 1 and 9999999999),
  at timestamptz not null,
  authority text collate "C" not null
    check (authority in ('INITIAL', 'OWNER_LOGIN', 'OWNER_WRITTEN', 'ENTRUSTMENT_CLAUSE')),
  actor_kind text collate "C" not null check (actor_kind in ('PERSON', 'CLIENT')),
  actor_id text collate "C" not null,
  unique (code, at)
);
create unique index price_change_one_initial on listing.price_change (code) where authority = 'INITIAL';
comment on table listing.price_change is 'Every price of a listing: since when, by whom, on what authority; insert only';
comment on column listing.price_change.price_change_id is 'Internal id';
comment on column listing.price_change.code is 'The listing';
comment on column listing.price_change.price is 'Price in whole yuan from this instant on';
comment on column listing.price_change.at is 'When it began';
comment on column listing.price_change.authority is 'INITIAL: with the publication; OWNER_LOGIN: an owner who was signed in; OWNER_WRITTEN: an owner''s paper; ENTRUSTMENT_CLAUSE: a clause of the entrustment';
comment on column listing.price_change.actor_kind is 'A person, or a machine client';
comment on column listing.price_change.actor_id is 'Id of who set it';
grant select, insert on listing.price_change to anju_work;

-- until now a price could not be changed
insert into listing.price_change (code, price, at, authority, actor_kind, actor_id)
select l.code, l.price, l.published_at, 'INITIAL', 'PERSON', a.person_id::text
from listing.listing l
join listing.application a on a.application_id = l.application_id;

alter table listing.application add replaces text collate "C" references listing.listing;
create index application_replaces on listing.application (replaces);
comment on column listing.application.replaces is 'The listing that ended before it, by the same owners';

alter table listing.listing add replaces text collate "C" references listing.listing;
create unique index listing_replaces on listing.listing (replaces);
comment on column listing.listing.replaces is 'The listing of the same publisher and home that it follows, under the same title or by the same person: so nobody resets the days on the market';
