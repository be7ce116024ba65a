-- Pages of homes and counts are read from indexes alone where every row of a page of the table is visible to all. With
-- PostgreSQL's own fifth of the table a city of 100 000 offers would wait for 20 000 changes until vacuum says so again,
-- and each of them clears a page. A hundredth is passed on any busy day, and few pages are looked at.
alter table search.agency_offer set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
alter table search.owner_offer set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
