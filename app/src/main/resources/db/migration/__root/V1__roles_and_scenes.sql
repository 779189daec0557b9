-- Roles are of the server, not of one database: several databases may share them.
do $$
declare
  relation text;
begin
  foreach relation in array array[
    'parvis_reader', 'parvis_public', 'parvis_person', 'parvis_invited', 'parvis_draft',
    'parvis_opener', 'parvis_agent', 'parvis_identity'] loop
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
grant parvis_reader to parvis_public, parvis_person, parvis_invited, parvis_draft, parvis_opener,
  parvis_agent, parvis_identity, parvis_job;

-- The program may become each of them, inherits from none: without a scene it sees nothing.
grant parvis_reader, parvis_public, parvis_person, parvis_invited, parvis_draft, parvis_opener,
  parvis_agent, parvis_identity to parvis_app with inherit false, set true;

grant usage on schema platform to parvis_reader, parvis_app;

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
