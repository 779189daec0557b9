-- At which place of a business a file is, when it is at one.
alter table person_files add column establishment uuid;

create or replace function admit_acting(p_account uuid, p_mandate uuid, p_file uuid, p_act text, p_on date)
  returns uuid
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select coalesce(
    (select f.case_file
      from mandates.admitted(p_account, p_mandate, p_act, p_on) m
      join cases.person_files f on f.account = m.principal and f.case_file = p_file
      where f.service like any (string_to_array(m.services, ' '))
        and coalesce(f.establishment::text, '-') like any (string_to_array(m.establishments, ' '))),
    '00000000-0000-0000-0000-000000000000'::uuid);
end;

-- Where no place is said, as by a node of the release before, only what is of none is seen.
alter policy acting on person_files
  using (account = (select nullif(current_setting('parvis.principal', true), '')::uuid)
    and service like any ((select string_to_array(current_setting('parvis.services', true), ' '))::text[])
    and coalesce(establishment::text, '-') like any ((select string_to_array(
      coalesce(nullif(current_setting('parvis.establishments', true), ''), '-'), ' '))::text[]));

-- At which place of a business the file of the scene is.
create function place() returns uuid
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select f.establishment from cases.person_files f
  where f.case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and f.establishment is not null
  limit 1;
end;
revoke all on function place() from public;
grant execute on function place() to parvis_person, parvis_invited;
