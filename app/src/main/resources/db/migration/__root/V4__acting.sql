-- Somebody who acts for another: lists what the other's mandate covers, and no more.
do $$
begin
  if not exists (select from pg_roles where rolname = 'parvis_acting') then
    create role parvis_acting nologin;
  end if;
end $$;
grant parvis_reader to parvis_acting;
grant parvis_acting to parvis_app with inherit false, set true;
