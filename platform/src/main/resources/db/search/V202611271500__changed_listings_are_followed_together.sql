-- One statement ends hundreds of listings when the city is swept: what shows them follows once for all of them, and no
-- longer listing by listing. New ones come one at a time, and stay as they are. What the functions do is in views.sql.
create function search.follow_changes() returns trigger language plpgsql as 'begin return null; end';
comment on function search.follow_changes() is 'Shows changed listings that are live to their viewers, and no others';
drop trigger search_follows on listing.listing;
create trigger search_follows after insert or delete on listing.listing
  for each row execute function search.follow_listing();
create trigger search_follows_changes after update on listing.listing referencing new table as changed
  for each statement execute function search.follow_changes();
