-- The body that works on a file when it is no longer the one where it was opened.
alter table cases.case_files add column worked_by uuid;
-- A row of a queue stands under the body that works; here is where its file lives when that is elsewhere.
alter table cases.work_items add column file_home uuid;

-- A member sees the rows of the body they work for, also while they are in a file that lives elsewhere.
drop policy agent on cases.work_items;
create policy agent on cases.work_items to parvis_agent
  using (home = (select nullif(current_setting('parvis.body', true), '')::uuid));

-- Where a file lives that passed to the body of the scene; nothing for any other file.
create function cases.passed_home(p_reference text) returns uuid
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select r.home from cases.case_references r
  join cases.work_items i on i.case_file = r.case_file and i.file_home = r.home
    and i.home = (select nullif(current_setting('parvis.body', true), '')::uuid)
  where r.reference = p_reference;
end;
revoke all on function cases.passed_home(text) from public;
grant execute on function cases.passed_home(text) to parvis_agent;

-- The latest act of files that the body of the scene works on, wherever they live.
create function cases.last_seqs(p_files uuid[]) returns table (case_file uuid, last_seq int)
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select i.case_file, f.last_seq from cases.work_items i
  join cases.case_files f on f.home = coalesce(i.file_home, i.home) and f.id = i.case_file
  where i.home = (select nullif(current_setting('parvis.body', true), '')::uuid)
    and i.case_file = any(p_files);
end;
revoke all on function cases.last_seqs(uuid[]) from public;
grant execute on function cases.last_seqs(uuid[]) to parvis_agent;
