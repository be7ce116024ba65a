-- An open application for each of the homes numbered {from} to below {to}, as its owner would have it before him:
-- the one he made over HTTP is the pattern.
insert into listing.application
  select (jsonb_populate_record(a, jsonb_build_object(
    'application_id', uuidv7(),
    'application_no', '{application}' || lpad(h.n::text, 8, '0'),
    'unit_code', h.unit_code,
    'cert_no', h.cert_no,
    'title_version', h.version,
    'state', 'DRAFT',
    'state_since', now()))).*
  from (
    select t.unit_code, t.cert_no, t.version, substr(t.unit_code, 21)::integer as n
    from register.title t
    where t.unit_code between '{prefix}00000000' and '{prefix}99999999'
      and upper_inf(t.valid) and upper_inf(t.recorded)
  ) h
  join bench.owner o on o.number = h.n % {owners}
  join listing.application a on a.application_no = o.pattern
  where h.n >= {from} and h.n < {to}
  order by h.n
