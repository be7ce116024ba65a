-- Live listings in the order of homes, with the title each stands on: compared with the register without their rows.
drop index listing.listing_live_unit;
create index listing_live_unit on listing.listing (unit_code) include (code, title_version)
  where status = 'PUBLISHED';
