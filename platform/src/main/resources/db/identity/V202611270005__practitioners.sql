create table identity.practitioner (
  practitioner_id uuid             not null,
  id_kind         text collate "C" not null,
  id_sealed       bytea            not null,
  id_index        bytea            not null,
  since           date             not null,
  until           date,
  imported_at     timestamptz      not null,
  constraint practitioner_pkey primary key (practitioner_id),
  constraint practitioner_once unique (id_index),
  constraint practitioner_leaves_after_coming check (until >= since)
);
comment on table identity.practitioner is
  'People who work for an agency, or did: they see no owner''s own offer. Imported, whether or not they ever signed in; until agencies file their people here.';
comment on column identity.practitioner.practitioner_id is 'The platform''s own id of the record.';
comment on column identity.practitioner.id_kind is 'Kind of the identity document.';
comment on column identity.practitioner.id_sealed is 'Number of the document, sealed for this column and row.';
comment on column identity.practitioner.id_index is 'Blind index of kind and number, the same as a person''s.';
comment on column identity.practitioner.since is 'First day of work, in city time.';
comment on column identity.practitioner.until is 'Last day of work; none while they work.';
comment on column identity.practitioner.imported_at is 'When this was last said.';
grant select, insert, update on identity.practitioner to anju_work;
