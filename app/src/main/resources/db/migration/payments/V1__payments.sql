grant usage on schema payments to parvis_person, parvis_invited, parvis_agent, parvis_member, parvis_job;

-- == What is owed ==

-- One for each file that is charged for: its natural key, so that it is never charged twice. How it stands follows from
-- the sums alone: owed, taken, given back. No card number ever passes through this schema.
create table dues (
  home uuid not null,
  file uuid not null,
  reference text not null unique,
  service text not null,
  -- account of whose file it is; none where a code is all they have
  payer uuid,
  currency text not null check (currency = 'CAD'),
  -- as it was explained and charged, line by line
  lines jsonb not null,
  charged bigint not null check (charged > 0),
  -- less than what was charged once something is waived, given back by a rule, or the request ended unpaid
  owed bigint not null check (owed between 0 and charged),
  -- less than what is owed while the rest of a down payment waits for the answer
  asked bigint not null check (asked between 0 and owed),
  -- by which rule the rest is asked for; none where all is asked at once
  rest jsonb,
  taken bigint not null default 0 check (taken >= 0),
  returned bigint not null default 0 check (returned between 0 and taken),
  why text check (why in ('waived', 'refused', 'deposit', 'lapsed', 'withdrawn', 'merged', 'rest')),
  asked_on date not null,
  until_day date not null,
  paid_at timestamptz,
  reminded boolean not null default false,
  primary key (home, file)
);
create index dues_payer on dues (payer, until_day) where payer is not null;
create index dues_to_remind on dues (until_day) where not reminded and taken - returned < asked;
create index dues_to_return on dues (home, file) where taken - returned > owed;

-- Each try to pay. At most one is open for what is owed: whoever comes back, or has two tabs, goes on with that one.
create table attempts (
  id uuid primary key,
  home uuid not null,
  file uuid not null,
  number int not null,
  way text not null,
  state text not null check (state in ('opened', 'captured', 'declined', 'abandoned', 'expired')),
  cents bigint not null check (cents > 0),
  currency text not null check (currency = 'CAD'),
  returned bigint not null default 0 check (returned between 0 and cents),
  -- goes back now: kept before a provider is asked, so that it is asked for the same sum after a crash
  giving bigint not null default 0 check (giving between 0 and cents - returned),
  opened_at timestamptz not null,
  -- its way is asked for news then, less and less often
  ask_at timestamptz not null,
  asked int not null default 0,
  ends_at timestamptz not null,
  answered_at timestamptz,
  unique (home, file, number),
  foreign key (home, file) references dues
);
create unique index attempts_open on attempts (home, file) where state = 'opened';
create index attempts_to_ask on attempts (ask_at) where state = 'opened';

-- What providers said, each word once, in the order in which it came. A word about a payment that nobody opened, or of
-- another sum, moves nothing and becomes a difference that waits for somebody.
create table heard (
  way text not null,
  event text not null,
  attempt uuid not null,
  outcome text not null check (outcome in ('captured', 'declined', 'abandoned')),
  cents bigint not null,
  currency text not null,
  at timestamptz not null,
  standing text not null check (standing in ('done', 'nothing', 'unknown', 'differs')),
  primary key (way, event)
);

-- What the test terminal was told to answer, and when it does.
create table test_answers (
  attempt uuid primary key references attempts,
  outcome text not null check (outcome in ('captured', 'declined', 'abandoned')),
  answers_at timestamptz not null
);

-- What somebody of a body found of the provider's page: the latest word about each point counts, for a year.
create table hosted_points (
  id bigint generated always as identity primary key,
  home uuid not null,
  page text not null,
  point text not null,
  holds boolean not null,
  at timestamptz not null,
  by_name text not null
);
create index hosted_points_page on hosted_points (home, page, point, at desc, id desc);

-- == The books of each body ==

-- A movement has lines whose sum is zero. Neither is ever changed: a mistake is reversed by another movement.
create table movements (
  id bigint generated always as identity primary key,
  home uuid not null,
  file uuid not null,
  day date not null,
  at timestamptz not null,
  what text not null check (what in ('charged', 'captured', 'remitted', 'returned')),
  attempt uuid references attempts,
  reason text not null
);
create index movements_day on movements (home, day, id);
create index movements_file on movements (home, file);
create index movements_attempt on movements (attempt) where attempt is not null;

create table postings (
  movement bigint not null references movements,
  account text not null,
  cents bigint not null check (cents <> 0),
  primary key (movement, account)
);

-- Checked when the transaction ends: until then its lines come one after the other.
create function balanced() returns trigger
  language plpgsql security definer set search_path = payments, pg_temp as $$
declare
  v_movement bigint;
  v_lines int;
  v_sum bigint;
begin
  if tg_table_name = 'movements' then
    v_movement := new.id;
  else
    v_movement := new.movement;
  end if;
  select count(*), coalesce(sum(cents), 0) into v_lines, v_sum from payments.postings where movement = v_movement;
  if v_lines < 2 or v_sum <> 0 then
    raise exception 'Movement % does not balance: % lines, % cents', v_movement, v_lines, v_sum
      using errcode = 'check_violation', constraint = 'movements_balanced';
  end if;
  return null;
end $$;
revoke all on function balanced() from public;
create constraint trigger movements_balanced after insert on movements
  deferrable initially deferred for each row execute function balanced();
create constraint trigger postings_balanced after insert or update on postings
  deferrable initially deferred for each row execute function balanced();

-- == What a provider says of its days, against the books ==

-- A file of a provider as somebody brought it: the same bytes again are the same one.
create table statements (
  id uuid primary key,
  home uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null,
  by_name text not null,
  at timestamptz not null,
  first_day date not null,
  last_day date not null,
  lines int not null,
  matched int not null default 0,
  known int not null default 0,
  unique (home, hash)
);

-- Each line of them once, with the movement that it stands for: one line and one movement at most.
create table settlements (
  home uuid not null,
  event text not null,
  flow text not null check (flow in ('paid', 'refunded')),
  reference text not null,
  -- ours; none where what the provider names is no try of this body
  attempt uuid references attempts,
  cents bigint not null check (cents > 0),
  fee bigint check (fee >= 0),
  day date not null,
  statement uuid not null references statements,
  movement bigint unique references movements,
  primary key (home, event, flow)
);
create index settlements_waiting on settlements (home, attempt) where movement is null;
create index settlements_statement on settlements (statement);
create index settlements_attempt on settlements (attempt) where attempt is not null;

-- Where both disagree, and what was done about it. A word of a provider about a try that nobody opened belongs to no body:
-- whoever keeps the books of one may find out.
create table differences (
  id uuid primary key,
  home uuid,
  kind text not null check (kind in ('missing-here', 'missing-there', 'amount', 'twice', 'message')),
  -- names it once and for all, whatever file brings it again
  name text not null,
  reference text not null,
  event text,
  attempt uuid,
  movement bigint unique references movements,
  flow text not null,
  ours bigint,
  theirs bigint,
  currency text not null,
  day date not null,
  at timestamptz not null,
  statement uuid references statements,
  unique nulls not distinct (home, kind, name)
);
create index differences_day on differences (home, at, id);

create table difference_words (
  difference uuid not null references differences,
  number int not null,
  deed text not null check (deed in ('asked', 'booked', 'explained', 'matched')),
  at timestamptz not null,
  -- empty where the program did it
  by_name text not null,
  reason text not null,
  primary key (difference, number)
);

-- == Who may do what ==

-- Money is moved by the program alone, on the word of a provider, of the law or of somebody with the right to it.
grant select on dues, attempts to parvis_person, parvis_invited, parvis_agent, parvis_member;
grant select on movements, postings, statements, differences, difference_words to parvis_agent;
grant select, insert, update on dues, attempts, heard, test_answers to parvis_job;
grant select, insert on movements, postings, differences, difference_words, hosted_points to parvis_job;
grant select, insert, update on statements, settlements to parvis_job;

do $$
declare
  t text;
begin
  foreach t in array array['dues', 'attempts', 'heard', 'test_answers', 'movements', 'postings', 'statements', 'settlements',
    'differences', 'difference_words', 'hosted_points'] loop
    execute format('alter table payments.%I enable row level security', t);
    execute format('create policy job on payments.%I to parvis_job using (true)', t);
  end loop;
  foreach t in array array['dues', 'attempts'] loop
    execute format('alter table payments.%I force row level security', t);
    -- whose file it is, inside it; whoever stands beside them in the file is owed no word of it
    execute format($p$create policy person on payments.%I for select to parvis_person
      using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and (select current_setting('parvis.party', true)) = '1')$p$, t);
    execute format($p$create policy invited on payments.%I for select to parvis_invited
      using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and (select current_setting('parvis.party', true)) = '1')$p$, t);
  end loop;
  foreach t in array array['dues', 'attempts'] loop
    -- members of a closed file, in what is for its person and the body
    execute format($p$create policy member_inside on payments.%I for select to parvis_member
      using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and 0 = any ((select current_setting('parvis.compartments', true))::smallint[]))$p$, t);
  end loop;
  foreach t in array array['dues', 'attempts', 'movements', 'statements'] loop
    execute format($p$create policy body on payments.%I for select to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
  end loop;
end $$;
create policy body on differences for select to parvis_agent
  using (home is null or home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy body on difference_words for select to parvis_agent
  using (exists (select from payments.differences d where d.id = difference));
-- the lines of what they may read
create policy body on postings for select to parvis_agent
  using (exists (select from payments.movements m where m.id = movement));
-- on the desk of an account
create policy own on dues for select to parvis_person
  using (payer = (select nullif(current_setting('parvis.actor', true), '')::uuid));
