-- Closed files of a service by the day of their closing: what a retention schedule looks for.
create index case_files_keeping on case_files (home, service, service_version, closed_on, id)
  where closed_on is not null and disposed_at is null;
drop index case_files_closed;

-- Files whose time is over, as they were when the list was made: what two people look at before any of them is
-- destroyed, and what stays of it afterwards. It follows the body that works, and names nobody but its members.
create table disposal_lists (
  home uuid not null,
  id uuid not null,
  service text not null,
  service_version int not null,
  -- the rule as it was cited then, in each language
  rule jsonb not null,
  years int not null,
  made_by uuid not null,
  made_at timestamptz not null,
  proposed_by uuid,
  approved_by uuid,
  approved_at timestamptz,
  done_at timestamptz,
  primary key (home, id),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by is null or approved_by <> proposed_by)
);
create index disposal_lists_to_do on disposal_lists (approved_at) where approved_at is not null and done_at is null;
create index disposal_lists_done on disposal_lists (home, done_at desc) where done_at is not null;
create index disposal_lists_made on disposal_lists (made_at) where approved_at is null;

create table disposal_files (
  home uuid not null,
  list uuid not null,
  file_home uuid not null,
  case_file uuid not null,
  closed_on date not null,
  -- waiting, destroyed, or why it was left alone
  state text not null check (state in ('waiting', 'destroyed', 'held', 'remedies', 'kept', 'gone')),
  acts int not null,
  primary key (home, list, case_file),
  foreign key (home, list) references disposal_lists (home, id) on delete cascade
);
-- a file waits on one list
create unique index disposal_files_waiting on disposal_files (file_home, case_file) where state = 'waiting';
create index disposal_files_destroyed on disposal_files (file_home, case_file) where state = 'destroyed';

grant select, insert, update, delete on disposal_lists, disposal_files to parvis_job;
do $$
declare
  t text;
begin
  foreach t in array array['disposal_lists', 'disposal_files'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('create policy job on cases.%I to parvis_job using (true)', t);
  end loop;
end $$;
