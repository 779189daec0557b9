-- Which press of a button wrote in a file, so that the same one arriving again writes nothing more. The receipt of
-- a file that it opened is sealed with the key of the file in which it was pressed.
create table sendings (
  home uuid not null,
  case_file uuid not null,
  sending text not null,
  receipt bytea,
  sent_at timestamptz not null,
  primary key (home, case_file, sending)
);
alter table sendings enable row level security;
create policy person on sendings to parvis_person
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy invited on sendings to parvis_invited
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy job on sendings to parvis_job using (true);
grant select, insert on sendings to parvis_person, parvis_invited;
grant select, insert, update, delete on sendings to parvis_job;

-- A draft that contests is of whoever may sign it: the person, and who acts for them with that right. Who was let
-- into the file to read or to write does not read it.
do $$
declare
  scene text;
begin
  foreach scene in array array['person', 'invited'] loop
    execute format($p$create policy %I on cases.contest_drafts to parvis_%s
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and (select coalesce(current_setting('parvis.act', true), '')) in ('', 'sign'))$p$, scene, scene);
  end loop;
end $$;
grant select, insert, update, delete on contest_drafts to parvis_person, parvis_invited;
