-- A place of a business by its number, for whoever works on a file of it: the file is what says the number.
create function place(p_id uuid)
  returns table (id uuid, name text, street text, municipality text, postal_code text, number text, closed_at timestamptz)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select e.id, e.name, e.street, e.municipality, e.postal_code, e.number, e.closed_at
  from mandates.establishments e where e.id = p_id;
end;
revoke all on function place(uuid) from public;
grant execute on function place(uuid) to parvis_agent;
