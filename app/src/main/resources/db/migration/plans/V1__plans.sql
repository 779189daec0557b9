-- Whoever reads the plans of all bodies for the government sees what was sent to it, and nothing that is still being written.
do $$
begin
  if not exists (select from pg_roles where rolname = 'parvis_central') then
    create role parvis_central nologin;
  end if;
end $$;
grant parvis_reader to parvis_central;
grant parvis_central to parvis_app with inherit false, set true;

grant usage on schema plans to parvis_reader, parvis_job;

-- == Plans ==

-- Each revision of each plan. What is written stays in the body until it is sent; what was sent is kept as it was.
create table plans.revisions (
  home         uuid        not null,
  holder       text        not null,
  number       int         not null check (number > 0),
  state        text        not null check (state in ('draft', 'approved', 'sent', 'required', 'accepted', 'published')),
  draft        jsonb       not null,
  sent         jsonb,
  edition      int         not null default 1,
  sent_on      date,
  published_on date,
  was_sent     boolean     not null generated always as (sent is not null) stored,
  published    boolean     not null generated always as (state = 'published') stored,
  primary key (holder, number)
);
create index revisions_by_home on plans.revisions (home);
-- At most one revision of a plan is being worked on.
create unique index revisions_one_open on plans.revisions (holder) where state <> 'published';

-- Who did what to a plan, and when; what changed is told in codes and in the words that were written.
create table plans.events (
  home    uuid        not null,
  id      uuid        not null,
  holder  text        not null,
  number  int         not null,
  at      timestamptz not null,
  kind    text        not null,
  member  uuid        not null,
  point   text        not null,
  field   text        not null,
  before  text        not null,
  after   text        not null,
  primary key (home, id)
);
create index events_by_plan on plans.events (holder, number, at);

-- What the central office says of each point of what was sent, and what the body answers.
create table plans.remarks (
  home     uuid        not null,
  holder   text        not null,
  number   int         not null,
  point    text        not null,
  asks     boolean     not null,
  words    text        not null check (length(words) <= 2000),
  answer   text        not null default '' check (length(answer) <= 2000),
  at       timestamptz not null,
  primary key (holder, number, point)
);

-- How far a published initiative is, as its body said on a day; the latest counts.
create table plans.progress (
  home     uuid        not null,
  id       uuid        not null,
  holder   text        not null,
  code     text        not null,
  said_on  date        not null,
  done     int         not null check (done between 0 and 100),
  spent    bigint      not null check (spent >= 0),
  expected date,
  words    text        not null check (length(words) <= 2000),
  member   uuid,
  at       timestamptz not null,
  primary key (home, id)
);
create index progress_latest on plans.progress (holder, code, at desc);

-- Who was told by mail of what is late, over cost or blocked: once while it lasts, and again when it comes back.
create table plans.flag_notices (
  home      uuid        not null,
  flag      text        not null check (length(flag) between 1 and 400),
  told_at   timestamptz not null,
  mended_at timestamptz,
  primary key (home, flag)
);

-- Plans hold no file: what a member does with those of their body is open whatever their duties.
grant select (home, holder, number, state, sent, sent_on, published_on) on plans.revisions to parvis_reader;
grant select (home, id, holder, code, said_on, done, spent, expected, words, at) on plans.progress to parvis_reader;
grant select on plans.revisions, plans.events, plans.remarks to parvis_staff;
grant insert on plans.revisions, plans.events, plans.progress to parvis_staff;
grant update on plans.revisions to parvis_staff;
grant update (answer) on plans.remarks to parvis_staff;
grant update (state) on plans.revisions to parvis_central;
grant select, insert on plans.events to parvis_central;
grant select, insert, update on plans.remarks to parvis_central;
grant select, insert, update on plans.revisions, plans.events, plans.remarks, plans.progress, plans.flag_notices
  to parvis_job;

-- == The central office ==

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

grant select on plans.calls to parvis_staff, parvis_central, parvis_job;
grant insert on plans.calls to parvis_central;
grant select, insert, update on plans.answers to parvis_staff;
grant select on plans.answers to parvis_central, parvis_job;
grant select on plans.reminders to parvis_staff, parvis_central;
grant select, insert on plans.reminders to parvis_job;
grant select (year, holder, code, place, why, at) on plans.priorities to parvis_reader;
grant select, insert, update, delete on plans.priorities to parvis_central;
grant select on plans.reports to parvis_reader;
grant insert on plans.reports to parvis_central;

-- == The excellence centre ==

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

grant select, insert on plans.help to parvis_staff;
grant select on plans.help to parvis_central;
grant update (answer, answered) on plans.help to parvis_central;
grant select (home, id, name, about, builds, at) on plans.solutions to parvis_reader;
grant select (home, solution, since, words) on plans.adopters to parvis_reader;
grant select (home, id, title, words, at) on plans.lessons to parvis_reader;
grant insert on plans.solutions, plans.adopters, plans.lessons to parvis_staff, parvis_job;
grant select (home, id, at, levels) on plans.maturity to parvis_staff, parvis_central;
grant insert on plans.maturity to parvis_staff;

-- == Who sees which rows ==

do $$
declare
  t text;
begin
  foreach t in array array['revisions', 'events', 'remarks', 'progress', 'answers', 'reminders', 'help',
    'solutions', 'adopters', 'lessons', 'maturity'] loop
    execute format('alter table plans.%I enable row level security', t);
    execute format('alter table plans.%I force row level security', t);
    execute format($p$create policy own on plans.%I to parvis_staff
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format('create policy jobs on plans.%I to parvis_job using (true)', t);
    if t <> 'revisions' then -- of which the central office sees what was sent
      execute format('create policy central on plans.%I to parvis_central using (true)', t);
    end if;
  end loop;
  foreach t in array array['progress', 'solutions', 'adopters', 'lessons'] loop
    execute format('create policy anybody on plans.%I for select to parvis_reader using (true)', t);
  end loop;
end $$;
create policy published on plans.revisions for select to parvis_reader using (published);
create policy sent on plans.revisions to parvis_central using (was_sent);

alter table plans.flag_notices enable row level security;
alter table plans.flag_notices force row level security;
create policy jobs on plans.flag_notices to parvis_job using (true) with check (true);
