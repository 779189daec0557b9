-- The queue of one service.
create index work_items_service on work_items (home, service, due_on, case_file) where open;

-- Whose turn it is when files are given in turn.
create table assignment_turns (
  home uuid not null,
  member uuid not null,
  last_at timestamptz not null,
  primary key (home, member)
);

-- What an agent does to several files at once: chosen, looked at, undone or done ten seconds after
-- they said so. Numbers only; forgotten after a day.
create table batches (
  home uuid not null,
  id uuid not null,
  member uuid not null,
  role text not null,
  state text not null,
  how text,
  target uuid,
  files uuid[] not null,
  seen int[] not null default '{}',
  plan uuid[] not null default '{}',
  results text[] not null default '{}',
  back text not null,
  asked_at timestamptz not null,
  runs_at timestamptz,
  claimed_at timestamptz,
  primary key (home, id)
);
create index batches_to_run on batches (runs_at) where state in ('WAITING', 'RUNNING');
create index batches_asked on batches (asked_at);

-- Filters and columns that a member keeps under a name; never what was searched for.
create table saved_views (
  home uuid not null,
  member uuid not null,
  id uuid not null,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  primary key (home, member, id)
);

alter table assignment_turns enable row level security;
create policy agent on assignment_turns to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on assignment_turns to parvis_job using (true);

do $$
declare
  t text;
begin
  foreach t in array array['batches', 'saved_views'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format($p$create policy member on cases.%I to parvis_agent
      using (member = (select nullif(current_setting('parvis.actor', true), '')::uuid))$p$, t);
    execute format('create policy job on cases.%I to parvis_job using (true)', t);
  end loop;
end $$;

grant select, insert, update on assignment_turns, batches to parvis_agent;
grant select, insert, update, delete on saved_views to parvis_agent;
grant select, insert, update, delete on assignment_turns, batches, saved_views to parvis_job;
