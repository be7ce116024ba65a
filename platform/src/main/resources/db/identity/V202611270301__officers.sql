create table identity.officer (
  id           uuid             primary key,
  staff_no     text collate "C" not null unique check (staff_no ~ '^[A-Z0-9]{2,20}$'),
  name_sealed  bytea            not null,
  district     text collate "C",
  roles        text[] collate "C" not null check (cardinality(roles) > 0 and roles <@ array['REVIEWER', 'SENIOR', 'AUDITOR']),
  suspended_at timestamptz,
  created_at   timestamptz      not null
);
comment on table identity.officer is
  'Officers of the authority and what they may do. Who vouches for them is the authority''s own provider.';
comment on column identity.officer.id is 'The platform''s own id of the officer; the only thing a session keeps.';
comment on column identity.officer.staff_no is 'Number by which the authority knows the officer.';
comment on column identity.officer.name_sealed is 'Name, sealed for this column and row.';
comment on column identity.officer.district is 'District of the city profile whose homes they decide about; empty for the whole city.';
comment on column identity.officer.roles is 'REVIEWER, SENIOR, AUDITOR: one or several.';
comment on column identity.officer.suspended_at is 'Since when the officer may do nothing; empty while they may.';
comment on column identity.officer.created_at is 'When the officer was first put on file.';
grant select, insert, update on identity.officer to anju_work;
