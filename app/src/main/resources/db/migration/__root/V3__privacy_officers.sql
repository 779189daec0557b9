-- Whoever answers for personal information in a body reads the journal of readings, and nothing else here.
do $$
begin
  if not exists (select from pg_roles where rolname = 'parvis_privacy') then
    create role parvis_privacy nologin;
  end if;
end $$;
grant parvis_reader to parvis_privacy;
grant parvis_privacy to parvis_app with inherit false, set true;
