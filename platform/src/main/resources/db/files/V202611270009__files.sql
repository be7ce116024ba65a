-- Pictures by digest. The bytes lie in a folder or an object store; here is what is known of them.
create schema if not exists files;
comment on schema files is 'Pictures by the digest of their bytes';
grant usage on schema files to anju_work;

create table files.content (
  digest text collate "C" primary key check (digest ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  media_type text collate "C" not null check (media_type in ('image/jpeg', 'image/png')),
  announced_at timestamptz not null
);
create index content_announced on files.content (announced_at);
comment on table files.content is 'Bytes that lie in the store, or are about to: written before they are put there, deleted under its lock when they are taken away';
comment on column files.content.digest is 'SM3 of the bytes, in hexadecimal: their name in the store';
comment on column files.content.size is 'How many bytes';
comment on column files.content.media_type is 'What they are, as we made them';
comment on column files.content.announced_at is 'When somebody last drew them';

create table files.picture (
  picture_id uuid primary key,
  kind text collate "C" not null check (kind in ('PHOTO', 'FLOOR_PLAN')),
  look bigint,
  mirrored bigint,
  bands integer[],
  kept_at timestamptz not null,
  check ((look is null) = (mirrored is null) and (look is null) = (bands is null))
);
create index picture_bands on files.picture using gin (bands);
comment on table files.picture is 'Pictures that are kept';
comment on column files.picture.picture_id is 'Internal id, random';
comment on column files.picture.kind is 'A photo or a floor plan';
comment on column files.picture.look is 'Perceptual hash of a photo; null for a plan and for a photo without contrast';
comment on column files.picture.mirrored is 'The hash it would have in a mirror';
comment on column files.picture.bands is 'The hash in four bands of sixteen bits, each with its place above them: what looks near one have in common';
comment on column files.picture.kept_at is 'When it was kept';

create table files.rendition (
  picture_id uuid not null references files.picture,
  size text collate "C" not null check (size in ('FULL', 'CARD', 'THUMB')),
  digest text collate "C" not null references files.content,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  primary key (picture_id, size)
);
create index rendition_digest on files.rendition (digest);
comment on table files.rendition is 'Each picture in its sizes';
comment on column files.rendition.picture_id is 'The picture';
comment on column files.rendition.size is 'FULL to look at, CARD for offers, THUMB for lists';
comment on column files.rendition.digest is 'Its bytes; two pictures may share them';
comment on column files.rendition.width is 'Width in pixels';
comment on column files.rendition.height is 'Height in pixels';

grant select, insert, update, delete on files.content to anju_work;
grant select, insert, delete on files.picture, files.rendition to anju_work;
