-- Records an act inside the statement that does it, where no statement may follow that one.
create or replace function audit.record_event(
    at timestamptz, event text, actor_kind text, actor_id text, subject text, details jsonb)
  returns void
  language sql
  volatile
as $$
  insert into audit.event (at, event, actor_kind, actor_id, subject, details)
  values (at, event, actor_kind, actor_id, subject, details)
$$;
comment on function audit.record_event(timestamptz, text, text, text, text, jsonb)
  is 'Records an act in the caller''s transaction, inside the statement that does the act';
grant execute on function audit.record_event(timestamptz, text, text, text, text, jsonb) to anju_work;
