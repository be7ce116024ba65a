-- Viewings of a listing that has ended. One whose time has passed took place, and stays as it is.
create or replace function matching.follow_listing() returns trigger language plpgsql as $$
begin
  perform from matching.viewing v
  where v.code = new.code and v.state in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED')
  order by v.viewing_id for update;
  with closed as (
    update matching.viewing v
    set state = 'CLOSED', ended_why = 'LISTING_ENDED', version = v.version + 1,
      step = 'LISTING_ENDED', step_by = null,
      last_at = greatest(v.last_at, new.status_since)
    where v.code = new.code and v.state in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED')
      and not (v.state = 'CONFIRMED' and v.viewing_at <= new.status_since)
    returning v.viewing_id, v.last_at
  )
  insert into matching.entry (entry_id, viewing_id, kind, at)
  select gen_random_uuid(), c.viewing_id, 'LISTING_ENDED', c.last_at from closed c;
  return null;
end
$$;
comment on function matching.follow_listing() is 'Closes what is open about a listing that has ended';
revoke execute on all functions in schema matching from public;
