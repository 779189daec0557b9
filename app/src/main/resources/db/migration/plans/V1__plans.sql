-- Whoever reads the plans of all bodies for the government sees what was sent to it, and nothing that is still being written.
do $$
begin
  if not exists (select from pg_roles where rolname = 'parvis_central') then
    create role parvis_central nologin;
  end if;
end $$;
grant parvis_reader to parvis_central;
grant parvis_central to parvis_app with inherit false, set true;

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

grant usage on schema plans to parvis_reader, parvis_job;
grant select (home, holder, number, state, sent, sent_on, published_on) on plans.revisions to parvis_reader;
grant select on plans.revisions, plans.events, plans.remarks to parvis_agent;
grant insert, update on plans.revisions to parvis_agent;
grant insert on plans.events to parvis_agent, parvis_central;
grant update (answer) on plans.remarks to parvis_agent;
grant update (state) on plans.revisions to parvis_central;
grant select, insert, update on plans.remarks to parvis_central;
grant select on plans.events to parvis_central;
grant select (home, id, holder, code, said_on, done, spent, expected, words, at) on plans.progress to parvis_reader;
grant insert on plans.progress to parvis_agent;
grant select, insert, update on plans.revisions, plans.events, plans.progress to parvis_job;

alter table plans.revisions enable row level security;
alter table plans.revisions force row level security;
create policy published on plans.revisions for select to parvis_reader using (published);
create policy own on plans.revisions to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy sent on plans.revisions to parvis_central using (was_sent);
create policy jobs on plans.revisions to parvis_job using (true);

do $$
declare
  t text;
begin
  foreach t in array array['events', 'remarks', 'progress'] loop
    execute format('alter table plans.%I enable row level security', t);
    execute format('alter table plans.%I force row level security', t);
    execute format($p$create policy own on plans.%I to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format('create policy central on plans.%I to parvis_central using (true)', t);
    execute format('create policy jobs on plans.%I to parvis_job using (true)', t);
  end loop;
end $$;
create policy anybody on plans.progress for select to parvis_reader using (true);
grant select, insert, update on plans.remarks to parvis_job;
