-- What bodies ask the excellence centre, and what it answers. Only the two of them read it.
create table plans.help (
  home     uuid        not null,
  id       uuid        not null,
  subject  text        not null check (length(subject) between 1 and 200),
  words    text        not null check (length(words) between 1 and 4000),
  at       timestamptz not null,
  member   uuid        not null,
  answer   text        not null default '' check (length(answer) <= 4000),
  answered timestamptz,
  primary key (home, id)
);

-- What a body built well and others may take: public, so that it is found.
create table plans.solutions (
  home   uuid        not null,
  id     uuid        primary key,
  name   text        not null check (length(name) between 1 and 200),
  about  text        not null check (length(about) between 1 and 4000),
  builds text        not null,
  at     timestamptz not null,
  member uuid
);

-- Who took it, since when, and what it changed there.
create table plans.adopters (
  home     uuid not null,
  solution uuid not null references plans.solutions (id),
  since    date not null,
  words    text not null check (length(words) between 1 and 2000),
  member   uuid,
  primary key (solution, home)
);

-- What a body learned, told so that others need not learn it again.
create table plans.lessons (
  home   uuid        not null,
  id     uuid        primary key,
  title  text        not null check (length(title) between 1 and 200),
  words  text        not null check (length(words) between 1 and 4000),
  at     timestamptz not null,
  member uuid
);

-- How far a body thinks it is, statement by statement; each time kept, so that it sees its own way.
create table plans.maturity (
  home    uuid        not null,
  id      uuid        not null,
  at      timestamptz not null,
  levels  jsonb       not null,
  member  uuid        not null,
  primary key (home, id)
);

grant select, insert on plans.help to parvis_agent;
grant select on plans.help to parvis_central;
grant update (answer, answered) on plans.help to parvis_central;
grant select (home, id, name, about, builds, at) on plans.solutions to parvis_reader;
grant select (home, solution, since, words) on plans.adopters to parvis_reader;
grant select (home, id, title, words, at) on plans.lessons to parvis_reader;
grant insert on plans.solutions, plans.lessons to parvis_agent, parvis_job;
grant insert on plans.adopters to parvis_agent, parvis_job;
grant select (home, id, at, levels) on plans.maturity to parvis_agent, parvis_central;
grant insert on plans.maturity to parvis_agent;

do $$
declare
  t text;
begin
  foreach t in array array['help', 'solutions', 'adopters', 'lessons', 'maturity'] loop
    execute format('alter table plans.%I enable row level security', t);
    execute format('alter table plans.%I force row level security', t);
    execute format($p$create policy own on plans.%I to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format('create policy central on plans.%I to parvis_central using (true)', t);
    execute format('create policy jobs on plans.%I to parvis_job using (true)', t);
  end loop;
  foreach t in array array['solutions', 'adopters', 'lessons'] loop
    execute format('create policy anybody on plans.%I for select to parvis_reader using (true)', t);
  end loop;
end $$;
