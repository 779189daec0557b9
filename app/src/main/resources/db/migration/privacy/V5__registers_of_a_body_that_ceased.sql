-- The body that took over reads the registers of the one that ceased. What is new stands in its own; an incident that the
-- first one recorded goes on where it stands.
create function privacy.recorded(p_home uuid, p_incident uuid, p_version int) returns boolean
  language sql stable security definer set search_path = privacy, pg_temp
begin atomic
  select exists (
    select from privacy.incidents i
    where i.home = p_home and i.id = p_incident and i.version < p_version);
end;
revoke all on function privacy.recorded(uuid, uuid, int) from public;
grant execute on function privacy.recorded(uuid, uuid, int) to parvis_privacy;
-- Not forced on its owner, who nobody signs in as: the function above reads as it.
alter table privacy.incidents no force row level security;

drop policy privacy on privacy.incidents;
create policy privacy_reads on privacy.incidents for select to parvis_privacy
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy privacy_records on privacy.incidents for insert to parvis_privacy
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and ((select current_setting('parvis.home', true) = current_setting('parvis.body', true))
      or privacy.recorded(home, id, version)));

drop policy privacy on privacy.communications;
create policy privacy_reads on privacy.communications for select to parvis_privacy
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy privacy_records on privacy.communications for insert to parvis_privacy
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and home = (select nullif(current_setting('parvis.body', true), '')::uuid));
