-- Which member of a body opened which file: one line a member, file and hour.
create table reads (
  home uuid not null,
  case_file uuid not null,
  member uuid not null,
  hour timestamptz not null,
  at timestamptz not null,
  purpose text not null,
  primary key (home, case_file, member, hour)
);
create index reads_file on reads (case_file, at);

grant usage on schema audit to parvis_agent, parvis_person, parvis_invited, parvis_job;
grant select, insert on reads to parvis_agent;
grant select on reads to parvis_person, parvis_invited;
grant select, insert, delete on reads to parvis_job;

alter table reads enable row level security;
alter table reads force row level security;
create policy agent on reads to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy person on reads for select to parvis_person
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy invited on reads for select to parvis_invited
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy job on reads to parvis_job using (true);
