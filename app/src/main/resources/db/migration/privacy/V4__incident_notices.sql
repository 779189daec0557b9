-- Who was told of an incident, by their file, and how: once each.
create table incident_notices (
  home uuid not null,
  incident uuid not null,
  case_file uuid not null,
  way text not null check (way in ('email', 'letter', 'nowhere')),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (home, incident, case_file)
);
create index incident_notices_file on incident_notices (home, case_file);
grant select on incident_notices to parvis_privacy;
grant select, insert, delete on incident_notices to parvis_job;
alter table incident_notices enable row level security;
alter table incident_notices force row level security;
create policy privacy on incident_notices for select to parvis_privacy
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on incident_notices to parvis_job using (true);
