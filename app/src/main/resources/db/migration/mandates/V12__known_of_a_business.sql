-- The number of the business for which the account of the scene fills in forms under that mandate.
create function enterprise(p_mandate uuid, p_on date) returns table (number text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account)
  select p.number
  from me, lateral mandates.admitted(me.account, p_mandate, 'complete', p_on) a
  join mandates.principals p on p.id = a.principal
  where p.kind = 'business' and p.number is not null
  limit 1;
end;
revoke all on function enterprise(uuid, date) from public;
grant execute on function enterprise(uuid, date) to parvis_person;
