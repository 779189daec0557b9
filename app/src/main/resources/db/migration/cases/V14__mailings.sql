-- A message that a body writes to many files at once, and each of those files. Its words are the body's own and
-- name nobody: they are written into each file as a message like any other.
create table mailings (
  home uuid not null,
  id uuid not null,
  filter text not null,
  subject_fr text not null,
  text_fr text not null,
  subject_en text not null,
  text_en text not null,
  state text not null check (state in ('waiting', 'running', 'stopped', 'done')),
  files int not null,
  made_by uuid not null,
  made_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  primary key (home, id)
);
create index mailings_running on mailings (id) where state = 'running';

create table mailing_files (
  home uuid not null,
  mailing uuid not null,
  case_file uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'written', 'refused')),
  seq int,
  reason text,
  primary key (home, mailing, case_file)
);
create index mailing_files_waiting on mailing_files (home, mailing, case_file) where state = 'waiting';
create index mailing_files_file on mailing_files (home, case_file, seq);

grant select, insert, update on mailings to parvis_agent;
grant select, insert on mailing_files to parvis_agent;
grant select, insert, update, delete on mailings, mailing_files to parvis_job;
do $$
declare
  t text;
begin
  foreach t in array array['mailings', 'mailing_files'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format($p$create policy agent on cases.%I to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format('create policy job on cases.%I to parvis_job using (true)', t);
  end loop;
end $$;
