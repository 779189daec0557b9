-- Whether a body took over all that another one was: its home, or the nil one. Who took over some services only is not
-- asked here: the other body still answers for its own registers.
create function organizations.admit_registers(p_home uuid, p_body uuid) returns uuid
  language sql stable security definer set search_path = organizations, pg_temp
begin atomic
  with recursive after(home) as (
    select p_home
    union
    select h.to_home from organizations.handovers h join after on h.from_home = after.home
    where h.state <> 'waiting' and h.services is null)
  select case when exists (select from after where home = p_body) then p_home
    else '00000000-0000-0000-0000-000000000000'::uuid end;
end;
revoke all on function organizations.admit_registers(uuid, uuid) from public;
grant execute on function organizations.admit_registers(uuid, uuid) to parvis_app;
