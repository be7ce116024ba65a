-- Keeps the first answer of a command inside the statement that does the command's work.
create or replace function api.keep_answer(
    scope text, key text, fingerprint bytea, status integer, answer jsonb, at timestamptz)
  returns void
  language sql
  volatile
as $$
  insert into api.answer (scope, key, fingerprint, status, answer, created_at)
  values (scope, key, fingerprint, status, answer, at)
$$;
comment on function api.keep_answer(text, text, bytea, integer, jsonb, timestamptz)
  is 'Keeps the first answer to a request by its idempotency key, in the caller''s transaction';
grant execute on function api.keep_answer(text, text, bytea, integer, jsonb, timestamptz) to anju_work;
