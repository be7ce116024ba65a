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

create or replace function audit.last_event(subject text, events text[], known timestamptz) returns text
  language sql stable
as $$
  select e.event from audit.event e
  where e.subject = last_event.subject and e.event = any (last_event.events) and e.at <= known
  order by e.at desc, e.event_id desc limit 1
$$;
comment on function audit.last_event(text, text[], timestamptz)
  is 'The last of some events that befell a subject up to an instant';
grant execute on function audit.last_event(text, text[], timestamptz) to anju_work;
