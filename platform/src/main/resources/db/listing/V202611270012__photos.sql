-- The pictures of offers. Their bytes and looks belong to the files.
create table listing.photo (
  photo_id uuid primary key,
  application_id uuid not null references listing.application,
  picture_id uuid not null,
  kind text collate "C" not null check (kind in ('PHOTO', 'FLOOR_PLAN')),
  source bytea not null check (octet_length(source) = 32),
  place integer not null,
  alt text check (length(alt) between 1 and 100),
  added_at timestamptz not null,
  person_id uuid not null,
  cleared_at timestamptz,
  unique (application_id, source)
);
create index photo_picture on listing.photo (picture_id);
comment on table listing.photo is 'Photos and floor plans of an offer; its listing shows them';
comment on column listing.photo.photo_id is 'Its id in addresses, random';
comment on column listing.photo.application_id is 'The offer, from its draft to the end of its listing';
comment on column listing.photo.picture_id is 'The picture in the files';
comment on column listing.photo.kind is 'A photo or a floor plan';
comment on column listing.photo.source is 'SM3 of the file that was sent: sent twice it is one';
comment on column listing.photo.place is 'Order among those of its kind';
comment on column listing.photo.alt is 'What it shows, in the owner''s words';
comment on column listing.photo.added_at is 'When it was added';
comment on column listing.photo.person_id is 'Who added it';
comment on column listing.photo.cleared_at is 'When an officer let it stand although it looks like a photo of another home';
grant select, insert, update, delete on listing.photo to anju_work;
