-- Shape of what a look at the whole city finds (views.sql): which listings, and not why.
create type listing.found_listing as (code text collate "C", unit_code text collate "C");
comment on type listing.found_listing is 'A live listing that may no longer stand';
