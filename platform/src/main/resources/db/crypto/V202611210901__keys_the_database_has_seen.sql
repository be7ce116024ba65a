create schema if not exists crypto;
comment on schema crypto is 'Which keys this database was written with; never a key.';
grant usage on schema crypto to anju_work;

create table crypto.key_check (
  kind        text collate "C" not null check (kind ~ '^[A-Z_]{1,40}$'),
  key_id      smallint         not null check (key_id between 1 and 255),
  check_value bytea            not null check (octet_length(check_value) = 32),
  created_at  timestamptz      not null,
  primary key (kind, key_id)
);
comment on table crypto.key_check is
  'Every key this database has seen. The platform does not start when its key ring lacks one of them or holds another key under that number.';
comment on column crypto.key_check.kind is 'What the key is for: PERSONAL_DATA, INDEX, FINGERPRINT, SECRETS, TOKENS, ENVELOPE or SIGNING.';
comment on column crypto.key_check.key_id is 'Number of the key within its kind: the byte in front of what was made with it.';
comment on column crypto.key_check.check_value is 'HMAC-SM3 under the key of its kind and number: tells whether a key is the same, and nothing else about it.';
comment on column crypto.key_check.created_at is 'When the key was made.';

grant select, insert on crypto.key_check to anju_work;
