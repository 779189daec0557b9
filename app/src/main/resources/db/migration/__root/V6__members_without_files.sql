-- A member whose duties open nobody's file. Whoever holds files may do as much, and is a member of it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'parvis_staff') then
    create role parvis_staff nologin;
  end if;
end $$;
grant parvis_reader to parvis_staff;
grant parvis_staff to parvis_agent;
grant parvis_staff to parvis_app with inherit false, set true;
