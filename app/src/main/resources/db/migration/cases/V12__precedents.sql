-- What was decided under which provision: it names nobody, and goes with the file.
create table precedents (
  home uuid not null,
  case_file uuid not null,
  provision text not null,
  service text not null,
  outcome text not null,
  outcome_kind text not null,
  in_time boolean not null,
  days int not null,
  decided_on date not null,
  primary key (home, case_file, provision)
);
create index precedents_rule on precedents (home, service, provision, decided_on desc);
alter table precedents enable row level security;
create policy agent on precedents to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on precedents to parvis_job using (true);
grant select on precedents to parvis_agent;
grant select, insert, update, delete on precedents to parvis_job;
