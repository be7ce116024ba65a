-- Viewings of listings that have ended, all that one statement ended together. One whose time has passed took place,
-- and stays as it is. Nobody opens another meanwhile: who does holds the listing.
create or replace function matching.follow_changes() returns trigger language plpgsql as $$
begin
  perform from matching.viewing v
  where v.code in (select c.code from changed c where c.status <> 'PUBLISHED')
    and v.state in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED')
  order by v.viewing_id for update;
  if not found then
    return null;
  end if;
  with closed as (
    update matching.viewing v
    set state = 'CLOSED', ended_why = 'LISTING_ENDED', version = v.version + 1,
      step = 'LISTING_ENDED', step_by = null,
      last_at = greatest(v.last_at, c.status_since)
    from changed c
    where v.code = c.code and c.status <> 'PUBLISHED'
      and v.state in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED')
      and not (v.state = 'CONFIRMED' and v.viewing_at <= c.status_since)
    returning v.viewing_id, v.last_at
  )
  insert into matching.entry (entry_id, viewing_id, kind, at)
  select gen_random_uuid(), c.viewing_id, 'LISTING_ENDED', c.last_at from closed c;
  return null;
end
$$;
comment on function matching.follow_changes() is 'Closes what is open about listings that have ended';
revoke execute on all functions in schema matching from public;
