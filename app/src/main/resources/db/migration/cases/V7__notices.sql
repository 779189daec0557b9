-- What became of the notice of an act: one row for each act of which the person is told. It says by which door
-- the notice went and when it was read, never to which address nor what it says.
create table notices (
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  kind text not null,
  channel text not null check (channel in ('account', 'email', 'sms', 'paper', 'none')),
  made_at timestamptz not null,
  read_at timestamptz,
  read_by text check (read_by in ('person', 'representative')),
  primary key (home, case_file, seq)
);
alter table notices enable row level security;
grant select on notices to parvis_agent, parvis_person, parvis_invited;
grant select, insert, update, delete on notices to parvis_job;
create policy agent on notices for select to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy person on notices for select to parvis_person
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy invited on notices for select to parvis_invited
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy job on notices to parvis_job using (true);
