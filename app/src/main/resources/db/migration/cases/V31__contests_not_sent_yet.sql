-- What somebody writes to contest a decision, until they send it: sealed with the key of the file.
create table contest_drafts (
  home uuid not null,
  case_file uuid not null,
  remedy text not null,
  sealed bytea not null,
  saved_at timestamptz not null,
  primary key (home, case_file, remedy)
);
alter table contest_drafts enable row level security;
create policy job on contest_drafts to parvis_job using (true);
grant select, insert, update, delete on contest_drafts to parvis_job;
