-- Many who publish at the same time do it in one statement: what shows their listings follows once for all of them, as
-- it does for changed ones. What the functions do is in views.sql.
create function search.follow_new_listings() returns trigger language plpgsql as 'begin return null; end';
create function search.forget_listings() returns trigger language plpgsql as 'begin return null; end';
create function search.follow_prices() returns trigger language plpgsql as 'begin return null; end';
comment on function search.follow_new_listings() is 'Shows new listings that are live to their viewers, and no others';
comment on function search.forget_listings() is 'Takes out what was shown of listings that are taken out';
comment on function search.follow_prices() is 'Keeps the price history';
drop trigger search_follows on listing.listing;
drop trigger search_follows on listing.price_change;
drop function search.follow_listing();
drop function search.follow_price();
create trigger search_follows_new after insert on listing.listing referencing new table as added
  for each statement execute function search.follow_new_listings();
create trigger search_follows_removed after delete on listing.listing referencing old table as removed
  for each statement execute function search.forget_listings();
create trigger search_follows_prices after insert on listing.price_change referencing new table as added
  for each statement execute function search.follow_prices();
-- its place is asked for where it is put into the order of places
drop view if exists search.listed;
