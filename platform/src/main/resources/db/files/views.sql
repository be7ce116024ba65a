-- What other modules may join to their own rows: how large a picture is, and nothing of where its bytes are.
create or replace view files.shape as
  select r.picture_id, r.width, r.height from files.rendition r where r.size = 'FULL';
comment on view files.shape is 'Width and height of each kept picture in its largest size';
grant select on files.shape to anju_work;
