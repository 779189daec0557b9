-- What the central office asks all bodies for, by when.
create table plans.calls (
  id     uuid        primary key,
  title  text        not null check (length(title) between 1 and 200),
  words  text        not null check (length(words) between 1 and 4000),
  due    date        not null,
  at     timestamptz not null,
  member uuid        not null
);

-- What a body answered; a later answer takes the place of the one before.
create table plans.answers (
  home   uuid        not null,
  call   uuid        not null references plans.calls (id),
  words  text        not null check (length(words) between 1 and 4000),
  at     timestamptz not null,
  member uuid        not null,
  primary key (call, home)
);

-- Who was reminded of a call, so that nobody is twice: so many days before it is due, nought when it is late.
create table plans.reminders (
  home   uuid        not null,
  call   uuid        not null references plans.calls (id),
  before int         not null,
  at     timestamptz not null,
  primary key (call, home, before)
);

-- The initiatives that come first for the whole government in a year, in their order.
create table plans.priorities (
  year   int         not null,
  holder text        not null,
  code   text        not null,
  place  int         not null check (place between 1 and 100),
  why    text        not null check (length(why) between 1 and 2000),
  at     timestamptz not null,
  member uuid        not null,
  primary key (year, holder, code)
);

-- A report of a year as it was made: its figures never change, and its digest proves it.
create table plans.reports (
  year    int         primary key,
  digest  text        not null check (digest ~ '^[0-9a-f]{64}$'),
  content text        not null,
  at      timestamptz not null
);

grant select on plans.calls to parvis_agent, parvis_central, parvis_job;
grant insert on plans.calls to parvis_central;
grant select, insert, update on plans.answers to parvis_agent;
grant select on plans.answers to parvis_central, parvis_job;
grant select on plans.reminders to parvis_agent, parvis_central;
grant select, insert on plans.reminders to parvis_job;
grant select (year, holder, code, place, why, at) on plans.priorities to parvis_reader;
grant select, insert, update, delete on plans.priorities to parvis_central;
grant select on plans.reports to parvis_reader;
grant insert on plans.reports to parvis_central;

do $$
declare
  t text;
begin
  foreach t in array array['answers', 'reminders'] loop
    execute format('alter table plans.%I enable row level security', t);
    execute format('alter table plans.%I force row level security', t);
    execute format($p$create policy own on plans.%I to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format('create policy central on plans.%I to parvis_central using (true)', t);
    execute format('create policy jobs on plans.%I to parvis_job using (true)', t);
  end loop;
end $$;
