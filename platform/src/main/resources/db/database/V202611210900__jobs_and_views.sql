comment on schema database is 'History of migrations, state of the view scripts, daily jobs';
comment on table database.migration is 'History of migrations, one for all modules';
comment on column database.migration.installed_rank is 'Order of application';
comment on column database.migration.version is 'Timestamp that names the migration';
comment on column database.migration.description is 'Its title';
comment on column database.migration.type is 'Kind of migration; always SQL';
comment on column database.migration.script is 'File it was read from';
comment on column database.migration.checksum is 'Checksum of the file when it was applied';
comment on column database.migration.installed_by is 'Database login that applied it';
comment on column database.migration.installed_on is 'When it was applied';
comment on column database.migration.execution_time is 'Milliseconds it took';
comment on column database.migration.success is 'Whether it succeeded';

create table database.view_scripts (
  digest text collate "C" not null primary key
);
comment on table database.view_scripts is
  'What views and functions are in place: one row, none while they are being made anew';
comment on column database.view_scripts.digest is 'SHA-256 of all view scripts';

create table database.scheduled_tasks (
  task_name text collate "C" not null,
  task_instance text collate "C" not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text collate "C",
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on database.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on database.scheduled_tasks (last_heartbeat);
comment on table database.scheduled_tasks is 'Daily jobs: when each runs next (db-scheduler)';
comment on column database.scheduled_tasks.task_name is 'Name of the job';
comment on column database.scheduled_tasks.task_instance is 'Instance; always recurring';
comment on column database.scheduled_tasks.task_data is 'Data of the job; never personal';
comment on column database.scheduled_tasks.execution_time is 'When it runs next';
comment on column database.scheduled_tasks.picked is 'Whether a node runs it now';
comment on column database.scheduled_tasks.picked_by is 'Node that runs it';
comment on column database.scheduled_tasks.last_success is 'When it last succeeded';
comment on column database.scheduled_tasks.last_failure is 'When it last failed';
comment on column database.scheduled_tasks.consecutive_failures is 'Failures since it last succeeded';
comment on column database.scheduled_tasks.last_heartbeat is 'Last sign of life of the node that runs it';
comment on column database.scheduled_tasks.version is 'Changes of this row, for optimistic locking';
comment on column database.scheduled_tasks.priority is 'Order among jobs due at once';

grant usage on schema database to anju_work;
grant select on database.migration to anju_work;
grant select, insert, update, delete on database.scheduled_tasks to anju_work;
