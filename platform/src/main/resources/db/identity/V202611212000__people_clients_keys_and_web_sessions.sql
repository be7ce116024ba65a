create schema if not exists identity;
comment on schema identity is 'Real-name people, machine clients, the keys that sign their tokens, and the sessions of browsers.';
grant usage on schema identity to anju_work;

create table identity.person (
  id                uuid             primary key,
  id_kind           text collate "C" not null check (id_kind in ('RESIDENT_ID', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'FOREIGN_RESIDENT')),
  id_sealed         bytea            not null,
  id_index          bytea            not null unique,
  name_sealed       bytea            not null,
  name_index        bytea            not null,
  created_at        timestamptz      not null,
  last_signed_in_at timestamptz      not null
);
comment on table identity.person is
  'Everybody who has signed in by real name, once for each identity document. The rest of the platform knows people by id only.';
comment on column identity.person.id is 'The platform''s own id of the person; the only thing a session keeps.';
comment on column identity.person.id_kind is 'Kind of the identity document.';
comment on column identity.person.id_sealed is 'Number of the document, sealed for this column and row.';
comment on column identity.person.id_index is 'Blind index of kind and number: finds the person again.';
comment on column identity.person.name_sealed is 'Real name as the identity provider last gave it, sealed for this column and row.';
comment on column identity.person.name_index is 'Blind index of the name.';
comment on column identity.person.created_at is 'When the person first signed in.';
comment on column identity.person.last_signed_in_at is 'When the person last signed in.';

create table identity.machine_client (
  client_id     text collate "C"   primary key check (client_id ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name          text               not null check (length(name) between 1 and 100),
  secret_digest bytea              not null,
  scopes        text[] collate "C" not null check (cardinality(scopes) > 0),
  suspended_at  timestamptz,
  created_at    timestamptz        not null
);
comment on table identity.machine_client is
  'Systems that may ask for access tokens: the registry''s feed, network platforms, agencies'' own systems.';
comment on column identity.machine_client.client_id is 'Public name of the client in OAuth2.';
comment on column identity.machine_client.name is 'Whose system it is, in words.';
comment on column identity.machine_client.secret_digest is 'Keyed digest of the secret, which was shown once.';
comment on column identity.machine_client.scopes is 'What the client may be granted at most.';
comment on column identity.machine_client.suspended_at is 'Since when the client may do nothing; empty while it may.';
comment on column identity.machine_client.created_at is 'When the client was created.';

create table identity.signing_key (
  kid        text collate "C" primary key check (length(kid) between 1 and 100),
  sealed     bytea            not null,
  created_at timestamptz      not null,
  retired_at timestamptz,
  check (retired_at >= created_at)
);
comment on table identity.signing_key is
  'Keys that sign access tokens. The newest one signs; retired ones verify until the last token they signed has expired.';
comment on column identity.signing_key.kid is 'Key id, as in the header of a token.';
comment on column identity.signing_key.sealed is 'The private key as a JSON Web Key, sealed for this row.';
comment on column identity.signing_key.created_at is 'When the key was made.';
comment on column identity.signing_key.retired_at is 'When it stopped signing; empty while it may sign.';

create table identity.web_session (
  primary_id            text collate "C" primary key,
  session_id            text collate "C" not null unique,
  creation_time         bigint               not null,
  last_access_time      bigint               not null,
  max_inactive_interval int                  not null,
  expiry_time           bigint               not null,
  principal_name        text collate "C"
);
comment on table identity.web_session is
  'Browsers'' sessions in the shape of Spring Session: they outlive a restart and are the same on every node.';
comment on column identity.web_session.primary_id is 'Key of the row; stays when the session id changes at sign-in.';
comment on column identity.web_session.session_id is 'What the cookie carries.';
comment on column identity.web_session.creation_time is 'Beginning, in milliseconds since 1970.';
comment on column identity.web_session.last_access_time is 'Last request, in milliseconds since 1970.';
comment on column identity.web_session.max_inactive_interval is 'How long the session lives without a request, in seconds.';
comment on column identity.web_session.expiry_time is 'When the session ends, in milliseconds since 1970.';
comment on column identity.web_session.principal_name is 'Not used: a session holds the person''s id as an attribute.';
create index web_session_expiry_time on identity.web_session (expiry_time);

create table identity.web_session_attributes (
  session_primary_id text collate "C" not null references identity.web_session on delete cascade,
  attribute_name     text collate "C" not null,
  attribute_bytes    bytea                    not null,
  primary key (session_primary_id, attribute_name)
);
comment on table identity.web_session_attributes is
  'What a session remembers: the person''s id, a pending sign-in, the token of its forms. No name, no ID number.';
comment on column identity.web_session_attributes.session_primary_id is 'The session.';
comment on column identity.web_session_attributes.attribute_name is 'Name of the attribute.';
comment on column identity.web_session_attributes.attribute_bytes is 'Its value, serialised.';

grant select, insert, update on identity.person, identity.machine_client to anju_work;
grant select, insert, update, delete on identity.signing_key, identity.web_session, identity.web_session_attributes to anju_work;
