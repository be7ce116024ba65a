-- The demo's first page names the oldest live codes of owners: found in the order of an index, and no longer by sorting
-- all that owners offer.
create index listing_live_of_owners on listing.listing (published_at, code) include (unit_code, entrusted_until)
  where status = 'PUBLISHED' and publisher = 'OWNERS';
