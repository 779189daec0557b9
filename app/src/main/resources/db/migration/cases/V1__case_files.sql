-- The head of a case file: derived from its acts, kept for speed, never the truth.
create table case_files (
  home uuid not null,
  id uuid not null,
  reference text not null,
  service text not null,
  service_version int not null,
  lang text not null,
  channel text not null,
  state text not null,
  outcome text,
  received_on date not null,
  opened_at timestamptz not null,
  due_on date,
  assignee uuid,
  linked_file uuid,
  last_seq int not null,
  last_digest bytea not null,
  closed_on date,
  disposed_at timestamptz,
  primary key (home, id)
);

-- What happened, in order: the envelope names nobody and is what the digest covers.
create table acts (
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  kind text not null,
  schema_no smallint not null,
  at timestamptz not null,
  party smallint not null,
  commitment bytea not null,
  previous bytea not null,
  digest bytea not null,
  position bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  primary key (home, case_file, seq)
);
create index acts_feed on acts (xid, position);

-- What was said: sealed with the file's key, erased by disposal.
create table payloads (
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  salt bytea not null,
  sealed bytea not null,
  primary key (home, case_file, seq)
);

-- Numbers stand for people inside one file, so that envelopes name nobody.
create table parties (
  home uuid not null,
  case_file uuid not null,
  number smallint not null,
  role text not null,
  account uuid,
  member uuid,
  primary key (home, case_file, number)
);

-- The clocks of a file. The ledger holds days and causes, no personal data.
create table deadlines (
  home uuid not null,
  case_file uuid not null,
  term text not null,
  phase text not null,
  due_on date not null,
  ends_at timestamptz not null,
  ledger jsonb not null,
  primary key (home, case_file, term)
);
create index deadlines_running on deadlines (ends_at) where phase = 'RUNNING';

-- One row per file that somebody works on: all that a queue filters, sorts or shows.
create table work_items (
  home uuid not null,
  case_file uuid not null,
  reference text not null,
  service text not null,
  title text not null,
  requester text not null,
  channel text not null,
  state text not null,
  step text not null,
  received_on date not null,
  due_on date not null,
  allowed int not null,
  extended boolean not null default false,
  assignee uuid,
  unread boolean not null default false,
  open boolean not null default true,
  updated_at timestamptz not null,
  primary key (home, case_file)
);
create index work_items_due on work_items (home, due_on, case_file) where open;
create index work_items_mine on work_items (home, assignee, due_on, case_file) where open;
create index work_items_state on work_items (home, state, due_on, case_file) where open;
create index work_items_received on work_items (home, received_on desc, case_file) where open;
create index work_items_closed on work_items (home, updated_at desc, case_file) where not open;

-- Counts of a queue, kept by a follower: no request ever counts the table.
create table queue_counts (
  home uuid not null,
  view text not null,
  n bigint not null,
  primary key (home, view)
);

-- Directories: what is unique across bodies. A reference is a label; the code is what opens.
create table case_references (
  reference text primary key,
  home uuid not null,
  case_file uuid not null,
  code_hash bytea not null
);

create table person_files (
  account uuid not null,
  case_file uuid not null,
  home uuid not null,
  reference text not null,
  service text not null,
  opened_at timestamptz not null,
  primary key (account, case_file)
);
create index person_files_file on person_files (home, case_file);

create table verifications (
  code_hash bytea primary key,
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  service text not null,
  issued_on date not null,
  letter_digest bytea not null,
  state text not null
);
create index verifications_file on verifications (home, case_file);

-- Batches of acts under a Merkle root that includes the previous one; roots are published.
create table seals (
  number bigint primary key,
  from_xid xid8 not null,
  from_position bigint not null,
  to_xid xid8 not null,
  to_position bigint not null,
  acts int not null,
  root bytea not null,
  signature bytea not null,
  sealed_at timestamptz not null
);

create table erasures (
  home uuid not null,
  case_file uuid not null,
  schedule text not null,
  certificate text not null,
  at timestamptz not null,
  primary key (home, case_file)
);

-- Admission: the directory, not the program, says which file a person or a code opens.
create function admit_person(p_account uuid, p_file uuid) returns uuid
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select coalesce(
    (select case_file from cases.person_files where account = p_account and case_file = p_file),
    '00000000-0000-0000-0000-000000000000'::uuid);
end;

create function admit_invited(p_reference text, p_code_hash bytea) returns uuid
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select coalesce(
    (select case_file from cases.case_references
      where reference = p_reference and code_hash = p_code_hash),
    '00000000-0000-0000-0000-000000000000'::uuid);
end;

revoke all on function admit_person(uuid, uuid), admit_invited(text, bytea) from public;
grant usage on schema cases to parvis_app, parvis_public, parvis_person, parvis_invited,
  parvis_opener, parvis_agent, parvis_job, parvis_reader;
grant execute on function admit_person(uuid, uuid), admit_invited(text, bytea) to parvis_app;

-- A file is opened by whoever sends; it is then out of their hands.
grant insert on case_files, acts, payloads, parties, deadlines, work_items, case_references,
  person_files to parvis_opener;
grant select, insert on acts, payloads to parvis_agent, parvis_person, parvis_invited;
grant select, update on case_files, deadlines to parvis_agent, parvis_person, parvis_invited;
grant select, insert on parties to parvis_agent, parvis_person, parvis_invited;
grant insert on deadlines to parvis_agent, parvis_person, parvis_invited;
grant update on work_items to parvis_agent, parvis_person, parvis_invited;
grant select on work_items, queue_counts, case_references, person_files to parvis_agent;
grant select on work_items to parvis_person, parvis_invited;
grant insert, update, select on verifications to parvis_agent;
grant select on person_files to parvis_person;
grant select on verifications, seals to parvis_public;
grant select, insert, update, delete on all tables in schema cases to parvis_job;
grant usage on all sequences in schema cases to parvis_opener, parvis_agent, parvis_person,
  parvis_invited, parvis_job;

do $$
declare
  t text;
begin
  foreach t in array array['acts', 'payloads', 'parties', 'deadlines', 'work_items'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format($p$create policy agent on cases.%I to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format($p$create policy person on cases.%I to parvis_person
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid))$p$, t);
    execute format($p$create policy invited on cases.%I to parvis_invited
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid))$p$, t);
    execute format($p$create policy opener on cases.%I for insert to parvis_opener
      with check (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid))$p$, t);
    execute format('create policy job on cases.%I to parvis_job using (true)', t);
  end loop;
end $$;

alter table case_files enable row level security;
create policy agent on case_files to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy person on case_files to parvis_person
  using (id = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy invited on case_files to parvis_invited
  using (id = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy opener on case_files for insert to parvis_opener
  with check (id = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy job on case_files to parvis_job using (true);

alter table queue_counts enable row level security;
create policy agent on queue_counts to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on queue_counts to parvis_job using (true);

alter table case_references enable row level security;
create policy agent on case_references to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy opener on case_references for insert to parvis_opener
  with check (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy job on case_references to parvis_job using (true);

alter table person_files enable row level security;
create policy agent on person_files to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy person on person_files to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy opener on person_files for insert to parvis_opener
  with check (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy job on person_files to parvis_job using (true);

alter table verifications enable row level security;
create policy agent on verifications to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy public_code on verifications for select to parvis_public
  using (code_hash = (select decode(current_setting('parvis.code', true), 'hex')));
create policy job on verifications to parvis_job using (true);

alter table seals enable row level security;
create policy published on seals for select to parvis_public using (true);
create policy job on seals to parvis_job using (true);

alter table erasures enable row level security;
create policy job on erasures to parvis_job using (true);
