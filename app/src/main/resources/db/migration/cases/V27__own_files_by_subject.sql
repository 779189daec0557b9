-- The files of somebody on one page, each with its subject and where it stands: nine requests of one service are told
-- apart by nothing else. A row of a queue stands under the body that works on the file.
create function my_files(p_most int)
  returns table (home uuid, reference text, service text, opened_at timestamptz, establishment uuid, title text,
    state text)
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select f.home, f.reference, f.service, f.opened_at, f.establishment, i.title, i.state
  from cases.person_files f
  left join cases.case_files c on c.home = f.home and c.id = f.case_file
  left join cases.work_items i on i.home = coalesce(c.worked_by, f.home) and i.case_file = f.case_file
  where f.account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
  order by f.opened_at desc limit p_most;
end;
revoke all on function my_files(int) from public;
grant execute on function my_files(int) to parvis_person;
