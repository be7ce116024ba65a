create schema if not exists audit;
comment on schema audit is 'Who did what and when, and who looked at whose data. Append-only.';
grant usage on schema audit to anju_work;

create table audit.event (
  event_id   bigint generated always as identity primary key,
  at         timestamptz      not null,
  event      text collate "C" not null check (event ~ '^[A-Z][A-Z_]{0,59}$'),
  actor_kind text collate "C" not null check (actor_kind in ('PERSON', 'CLIENT', 'OFFICER', 'OPERATOR', 'SYSTEM')),
  actor_id   text collate "C" not null check (length(actor_id) between 1 and 100),
  subject    text collate "C" not null check (length(subject) between 1 and 200),
  details    jsonb            not null check (jsonb_typeof(details) = 'object')
);
comment on table audit.event is
  'Acts of persons, machine clients, officers and operators, each written in the transaction of the act. Ids and codes only, no personal data.';
comment on column audit.event.event_id is 'Order of writing; may have gaps.';
comment on column audit.event.at is 'When it happened, by the clock of the platform.';
comment on column audit.event.event is 'What happened: a name of the closed list AuditEvent.';
comment on column audit.event.actor_kind is 'What kind of actor.';
comment on column audit.event.actor_id is 'The platform''s own id of the actor: never a name or an ID number.';
comment on column audit.event.subject is 'What it was done to, as an id or a code.';
comment on column audit.event.details is 'What else an auditor needs: an object of ids, codes and counts.';
create index event_subject on audit.event (subject, at);
create index event_actor on audit.event (actor_kind, actor_id, at);
create index event_at on audit.event (at);

create table audit.access (
  access_id  bigint generated always as identity primary key,
  at         timestamptz      not null,
  unit_code  text collate "C" not null check (length(unit_code) between 1 and 28),
  actor_kind text collate "C" not null check (actor_kind in ('PERSON', 'CLIENT', 'OFFICER', 'OPERATOR', 'SYSTEM')),
  actor_id   text collate "C" not null check (length(actor_id) between 1 and 100),
  ground     text             not null check (length(ground) between 1 and 200),
  outcome    text collate "C" not null check (length(outcome) between 1 and 50)
);
comment on table audit.access is
  'Every look at the data of a home, for its owners to read. Ids and codes only, no personal data.';
comment on column audit.access.access_id is 'Order of writing; may have gaps.';
comment on column audit.access.at is 'When, by the clock of the platform.';
comment on column audit.access.unit_code is 'The home that was looked at.';
comment on column audit.access.actor_kind is 'What kind of actor looked.';
comment on column audit.access.actor_id is 'The platform''s own id of the actor: never a name or an ID number.';
comment on column audit.access.ground is 'On what ground the actor may ask.';
comment on column audit.access.outcome is 'What came of it.';
create index access_unit on audit.access (unit_code, at desc);

grant select, insert on audit.event, audit.access to anju_work;
