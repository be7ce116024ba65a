-- All listings that one statement ended are looked at together. What the function does is in views.sql.
create function matching.follow_changes() returns trigger language plpgsql as 'begin return null; end';
comment on function matching.follow_changes() is 'Closes what is open about listings that have ended';
drop trigger matching_follows on listing.listing;
drop function matching.follow_listing();
create trigger matching_follows after update on listing.listing referencing new table as changed
  for each statement execute function matching.follow_changes();
