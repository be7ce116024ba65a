create schema if not exists api;
comment on schema api is 'What every machine door needs: first answers to requests with a key';

create table api.answer (
  scope       text collate "C" not null,
  key         text collate "C" not null,
  fingerprint bytea            not null,
  status      smallint         not null,
  answer      jsonb            not null,
  created_at  timestamptz      not null,
  constraint answer_pkey primary key (scope, key),
  constraint answer_key_is_short check (length(key) between 1 and 64),
  constraint answer_is_kept_kind check (status between 200 and 299 or status = 422)
);
create index answer_created_at on api.answer (created_at);

comment on table api.answer is 'First answers to requests with an idempotency key, kept seven days';
comment on column api.answer.scope is 'Client or person, method and path';
comment on column api.answer.key is 'The Idempotency-Key, or the hidden key of a form';
comment on column api.answer.fingerprint is 'Keyed digest (HMAC-SM3) of the request body';
comment on column api.answer.status is 'HTTP status of the first answer: 2xx or a 422 verdict';
comment on column api.answer.answer is 'Body of the first answer; ids and public facts only';
comment on column api.answer.created_at is 'When the first answer was given';

grant usage on schema api to anju_work;
grant select, insert, delete on api.answer to anju_work;
