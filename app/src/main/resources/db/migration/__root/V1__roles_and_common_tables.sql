-- Roles are of the server, not of one database: several databases may share them. A relation to a file is a role:
-- acting   acts for another: lists what the other's mandate covers, and no more
-- staff    a member whose duties open nobody's file
-- agent    a member who holds files; may do what staff may, and is a member of it
-- member   a member inside one file that is closed to the rest of their body
-- privacy  answers for personal information in a body: reads the journal of readings and the registers of the body
do $$
declare
  relation text;
begin
  foreach relation in array array[
    'parvis_reader', 'parvis_public', 'parvis_person', 'parvis_invited', 'parvis_acting', 'parvis_draft',
    'parvis_opener', 'parvis_staff', 'parvis_agent', 'parvis_member', 'parvis_privacy', 'parvis_identity'] loop
    if not exists (select from pg_roles where rolname = relation) then
      execute format('create role %I nologin', relation);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'parvis_app') then
    create role parvis_app login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'parvis_job') then
    create role parvis_job login inherit;
  end if;
end $$;

-- Whoever reads anything may read definitions that hold no personal data.
grant parvis_reader to parvis_public, parvis_person, parvis_invited, parvis_acting, parvis_draft, parvis_opener,
  parvis_staff, parvis_agent, parvis_member, parvis_privacy, parvis_identity, parvis_job;
grant parvis_staff to parvis_agent;

-- The program may become each of them, inherits from none: without a scene it sees nothing.
grant parvis_reader, parvis_public, parvis_person, parvis_invited, parvis_acting, parvis_draft, parvis_opener,
  parvis_staff, parvis_agent, parvis_member, parvis_privacy, parvis_identity to parvis_app with inherit false, set true;

grant usage on schema platform to parvis_reader, parvis_app, parvis_job;

-- Which migrations were applied, as one digest of all of them.
create table migrated (
  one boolean primary key default true check (one),
  digest text not null
);

-- One row, polled by each node: in-memory definitions and cached pages follow its version.
create table publications (
  one boolean primary key default true check (one),
  version bigint not null
);
insert into publications (version) values (1);
grant select on publications to parvis_reader, parvis_app;
grant update on publications to parvis_job;

-- Jobs of db-scheduler, as its documentation lays them out.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to parvis_job;

-- What a job could not do for one thing: it waits, is tried again less and less often, and is seen until it is done.
-- A reason is the name of a class, never what somebody typed.
create table held_up (
  job text not null,
  thing text not null,
  reason text not null,
  since timestamptz not null,
  tries int not null check (tries > 0),
  again_at timestamptz not null,
  primary key (job, thing)
);
grant select, insert, update, delete on held_up to parvis_job;

-- Token buckets of Bucket4j, shared by all that may be tried only so often; keys are digests, so no
-- address is kept. Read before any scene is known, so the login itself may.
create table throttles (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index throttles_expiry on throttles (expires_at);
grant select, insert, update, delete on throttles to parvis_app;
grant select, delete on throttles to parvis_job;

-- The content pack that was taken in last, whole: every node serves it, whatever becomes of the folder it came from.
create table pack (
  one boolean primary key default true check (one),
  digest text not null,
  taken_at timestamptz not null default now(),
  -- the digest of the program that judged it last: the same one does not judge it again when it starts
  taken_by text
);

create table pack_files (
  path text primary key,
  bytes bytea not null
);

-- What it declares. What a later pack no longer has is asked for before it goes.
create table pack_names (
  kind text not null,
  key text not null,
  primary key (kind, key)
);

-- Why the last start could not take its pack in, for whoever asks how the installation is.
create table pack_refused (
  number bigint generated always as identity primary key,
  said text not null
);

grant select on pack, pack_files, pack_names, pack_refused to parvis_reader, parvis_app;
grant select, insert, delete on pack, pack_files, pack_names, pack_refused to parvis_job;
grant update (taken_by) on pack to parvis_job;
