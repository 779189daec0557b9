-- Who opens a file for somebody else: their mandate says for which services and acts, the directory
-- whose file it is. The nil file, as for a stranger, when either says no.
create function admit_acting(p_account uuid, p_mandate uuid, p_file uuid, p_act text, p_on date)
  returns uuid
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select coalesce(
    (select f.case_file
      from mandates.admit(p_account, p_mandate, p_act, p_on) m
      join cases.person_files f on f.account = m.principal and f.case_file = p_file
      where f.service like any (string_to_array(m.services, ' '))),
    '00000000-0000-0000-0000-000000000000'::uuid);
end;
revoke all on function admit_acting(uuid, uuid, uuid, text, date) from public;
grant execute on function admit_acting(uuid, uuid, uuid, text, date) to parvis_app;

-- Under which mandate a party of a file acts for whom the file is about.
alter table parties add column mandate uuid;

-- Their list: the other's files, of the services that the mandate covers.
grant usage on schema cases to parvis_acting;
grant select on person_files to parvis_acting;
create policy acting on person_files for select to parvis_acting
  using (account = (select nullif(current_setting('parvis.principal', true), '')::uuid)
    and service like any ((select string_to_array(current_setting('parvis.services', true), ' '))::text[]));
