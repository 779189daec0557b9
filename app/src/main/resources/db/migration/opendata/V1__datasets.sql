-- What a description is called, to find those that are called the same: its French title, else the English one.
create function title_of(description jsonb) returns text
  language sql immutable parallel safe
as $$
  select lower(btrim(coalesce(description #>> '{title,texts,fr}', description #>> '{title,texts,en}', '')) collate "pg_c_utf8")
$$;
grant execute on function title_of(jsonb) to parvis_reader, parvis_staff, parvis_job;

-- A dataset of a public body; its name is the word of its address and never changes.
create table datasets (
  id uuid primary key,
  home uuid not null,
  name text not null unique check (name ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  unique (id, home)
);
create index datasets_home on datasets (home, name);

-- What is being prepared for the next version: one for each dataset, changed in place, read by its body alone. Its
-- revision moves with each change, so that nobody signs what they did not see.
create table drafts (
  dataset uuid primary key,
  home uuid not null,
  revision int not null check (revision > 0),
  -- the table as it came, every cell as text: types are tried over and over from it
  source text not null check (source ~ '^[0-9a-f]{64}$'),
  file jsonb not null,
  columns jsonb not null,
  description jsonb not null,
  news text not null default '' check (length(news) <= 2000),
  -- what was said of the people in it: what each row is, what each column tells of them, why it is published all the same
  people jsonb not null,
  -- everybody who changed it: none of them signs
  prepared_by uuid[] not null check (cardinality(prepared_by) > 0),
  saved_at timestamptz not null,
  foreign key (dataset, home) references datasets (id, home)
);

-- What is public, for ever. It comes into being by the signature alone (release, below).
create table versions (
  dataset uuid not null,
  home uuid not null,
  number int not null check (number > 0),
  file jsonb not null,
  columns jsonb not null,
  description jsonb not null,
  news text not null,
  -- what the one who signed looked at and answered for: their marks, what was said of people, what the test of it found
  checked jsonb not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  called text not null generated always as (opendata.title_of(description)) stored,
  primary key (dataset, number),
  foreign key (dataset, home) references datasets (id, home)
);

create index versions_called on versions using hash (called);
create index versions_newest on versions (signed_at desc, dataset, number desc);
create index versions_in_series on versions (home, (description #>> '{beside,series,code}'))
  where description #>> '{beside,series,code}' <> '';

-- A version that was taken back, by whoever answers for the data of its body. Its page and its digest stay; everybody
-- reads this row in the place of the version.
create table recalls (
  dataset uuid not null,
  home uuid not null,
  number int not null,
  reason text not null check (length(reason) between 1 and 2000),
  -- because of the rights of others
  rights boolean not null,
  title jsonb not null,
  digest text not null,
  rows bigint not null,
  recalled_by uuid not null,
  recalled_at timestamptz not null,
  primary key (dataset, number),
  foreign key (dataset, number) references versions (dataset, number),
  foreign key (dataset, home) references datasets (id, home)
);

-- What was done with a draft, by whom.
create table steps (
  id uuid primary key,
  dataset uuid not null,
  home uuid not null,
  revision int not null,
  step text not null check (step in ('submitted', 'sent-back', 'withdrawn', 'released')),
  member uuid not null,
  words text not null default '' check (length(words) <= 2000),
  at timestamptz not null,
  foreign key (dataset, home) references datasets (id, home)
);
create index steps_of on steps (dataset, id desc);

alter table datasets enable row level security;
alter table drafts enable row level security;
alter table versions enable row level security;
alter table recalls enable row level security;
alter table steps enable row level security;

grant usage on schema opendata to parvis_reader, parvis_staff, parvis_job;
grant select on datasets, versions, recalls to parvis_reader, parvis_staff, parvis_job;
grant select on drafts, steps to parvis_staff, parvis_job;
grant insert on datasets, steps, recalls to parvis_staff;
grant insert, update on drafts to parvis_staff;

-- Anybody reads what was signed and not taken back; what is on its way is read by its body alone.
create policy reader on recalls for select to parvis_reader using (true);
create policy reader on versions for select to parvis_reader using (not exists (
  select from opendata.recalls r where r.dataset = versions.dataset and r.number = versions.number));
create policy reader on datasets for select to parvis_reader using (exists (
  select from opendata.versions v where v.dataset = datasets.id) or exists (
  select from opendata.recalls r where r.dataset = datasets.id));

create policy body on datasets for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy body on versions for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy body on recalls for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy body on drafts to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and (select nullif(current_setting('parvis.actor', true), '')::uuid) = any (prepared_by));
create policy body on steps for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy writer on datasets for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and made_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy writer on recalls for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and recalled_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy writer on steps for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and member = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and step <> 'released');

create policy jobs on datasets to parvis_job using (true);
create policy jobs on versions to parvis_job using (true);
create policy jobs on recalls to parvis_job using (true);
create policy jobs on drafts to parvis_job using (true);
create policy jobs on steps to parvis_job using (true);

-- The last door: whatever the program believes, a version comes into being only of a draft that was submitted as it
-- stands, in its own body, by somebody else than those who prepared it or asked for its release. Gives its number, or
-- nothing. Whoever says a step locks the draft too: none comes between.
create function release(p_id uuid, p_dataset uuid, p_revision int, p_file jsonb, p_checked jsonb, p_at timestamptz)
  returns int
  language plpgsql security definer set search_path = opendata, pg_temp
as $$
declare
  own uuid := nullif(current_setting('parvis.home', true), '')::uuid;
  who uuid := nullif(current_setting('parvis.actor', true), '')::uuid;
  d drafts;
  last steps;
  made int;
begin
  select * into d from drafts where dataset = p_dataset and home = own and revision = p_revision for update;
  if not found then
    return null;
  end if;
  select * into last from steps where dataset = p_dataset order by id desc limit 1;
  if last.step is distinct from 'submitted' or last.revision <> p_revision
    or who = any (d.prepared_by) or who = last.member then
    return null;
  end if;
  select coalesce(max(number), 0) + 1 into made from versions where dataset = p_dataset;
  insert into versions (dataset, home, number, file, columns, description, news, checked, signed_by, signed_at)
    values (p_dataset, own, made, p_file, d.columns, d.description, d.news, p_checked, who, p_at);
  insert into steps (id, dataset, home, revision, step, member, at)
    values (p_id, p_dataset, own, p_revision, 'released', who, p_at);
  delete from drafts where dataset = p_dataset;
  return made;
end $$;
revoke all on function release(uuid, uuid, int, jsonb, jsonb, timestamptz) from public;
grant execute on function release(uuid, uuid, int, jsonb, jsonb, timestamptz) to parvis_staff;

-- For which program of others a member answers: what it prepares counts as prepared by them. One at a time of a body.
create table vouched (
  id uuid primary key,
  home uuid not null,
  client text not null check (length(client) <= 100),
  member uuid not null,
  since timestamptz not null,
  ended_at timestamptz
);
create unique index vouched_one on vouched (client, home) where ended_at is null;
create index vouched_home on vouched (home, since desc);

-- What a program said of a dataset whose next file has not come yet; with the file it becomes the draft.
create table announced (
  dataset uuid primary key,
  home uuid not null,
  revision int not null check (revision > 0),
  description jsonb not null,
  news text not null check (length(news) <= 2000),
  member uuid not null,
  saved_at timestamptz not null,
  foreign key (dataset, home) references datasets (id, home)
);

-- What a program did, for which member.
create table program_steps (
  id uuid primary key,
  dataset uuid not null,
  home uuid not null,
  step text not null check (step in ('claimed', 'described', 'brought')),
  client text not null check (length(client) <= 100),
  program text not null check (length(program) <= 200),
  member uuid not null,
  at timestamptz not null,
  foreign key (dataset, home) references datasets (id, home)
);
create index program_steps_home on program_steps (home, id desc);

alter table vouched enable row level security;
alter table announced enable row level security;
alter table program_steps enable row level security;
grant select on vouched to parvis_staff, parvis_job;
grant insert, update (ended_at) on vouched to parvis_staff;
grant select, insert, update, delete on announced to parvis_staff;
grant select, insert on program_steps to parvis_staff;

create policy body on vouched for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy writer on vouched for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and member = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy ended on vouched for update to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy jobs on vouched for select to parvis_job using (true);
create policy body on announced to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and member = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy body on program_steps for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy writer on program_steps for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and member = (select nullif(current_setting('parvis.actor', true), '')::uuid));

-- What a body holds, published or not: the whole of which what it publishes is a part. Nothing is deleted; what it holds
-- no more is taken out, with its reason.
create table held (
  id uuid primary key,
  home uuid not null,
  title jsonb not null,
  about jsonb not null,
  -- whether the body deems it of much use to others
  high boolean not null,
  -- published as that dataset, when it has a public version
  dataset uuid,
  -- why it is not published, from the list of the program; what the body adds, for anybody to read
  reason text check (reason ~ '^[a-z][a-z-]{1,29}$'),
  words jsonb not null,
  -- its name is kept back: it is counted, and read by its body alone
  unnamed boolean not null,
  -- by when the body looks again whether that still holds
  look date,
  revision int not null check (revision > 0),
  since date not null,
  said_by uuid not null,
  said_at timestamptz not null,
  gone_on date,
  gone_why text check (length(gone_why) between 1 and 2000),
  check ((gone_on is null) = (gone_why is null)),
  check (dataset is not null or (reason is not null and look is not null)),
  check (not unnamed or (dataset is null and reason is not null)),
  unique (id, home),
  foreign key (dataset, home) references datasets (id, home)
);
create unique index held_dataset on held (dataset) where gone_on is null;
create index held_home on held (home);

-- What was said of it each time, by whom.
create table held_steps (
  id uuid primary key,
  held uuid not null,
  home uuid not null,
  revision int not null,
  step text not null check (step in ('added', 'changed', 'taken-out', 'brought-back')),
  said jsonb not null,
  member uuid not null,
  at timestamptz not null,
  foreign key (held, home) references held (id, home)
);
create index held_steps_of on held_steps (held, id desc);

-- How each entry counts in the measures: the job that counts takes its last count back before the next.
create table held_counted (
  held uuid primary key references held (id),
  released text not null check (released in ('yes', 'no', 'out')),
  round int not null
);

alter table held enable row level security;
alter table held_steps enable row level security;
alter table held_counted enable row level security;
grant select on held to parvis_reader, parvis_staff, parvis_job;
grant insert, update on held to parvis_staff;
grant select, insert on held_steps to parvis_staff;
grant select, insert, update on held_counted to parvis_job;

-- Anybody reads what has a name; of what has none they read how many there are (held_counts, below).
create policy reader on held for select to parvis_reader using (not unnamed);
create policy body on held for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy writer on held for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and said_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy changer on held for update to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and said_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy jobs on held for select to parvis_job using (true);
create policy body on held_steps for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy writer on held_steps for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and member = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy jobs on held_counted to parvis_job using (true);

-- Datasets with a version that anybody may read; all of them, to be joined: asked one by one they cost a list its time.
create function public_datasets() returns table (dataset uuid)
  language sql stable
as $$
  select distinct v.dataset from opendata.versions v where not exists (
    select from opendata.recalls r where r.dataset = v.dataset and r.number = v.number)
$$;
grant execute on function public_datasets() to parvis_reader, parvis_staff, parvis_job;

-- How many there are of each body, those without a name among them; looked says how many wait for a look on that day.
create function held_counts(p_day date)
  returns table (home uuid, gone boolean, published boolean, reason text, high boolean, unnamed boolean, many bigint,
    looked bigint)
  language sql stable security definer set search_path = opendata, pg_temp
as $$
  select h.home, h.gone_on is not null, p.dataset is not null,
    case when p.dataset is null then coalesce(h.reason, '') else '' end, h.high, h.unnamed,
    count(*), count(*) filter (where p.dataset is null and coalesce(h.look, '-infinity') <= p_day)
  from held h left join public_datasets() p on p.dataset = h.dataset
  group by 1, 2, 3, 4, 5, 6
$$;
revoke all on function held_counts(date) from public;
grant execute on function held_counts(date) to parvis_reader, parvis_staff;

-- Catalogues elsewhere whose datasets are shown here too. Those who look after the installation take them on, each for
-- the body whose data they hold.
create table origins (
  id uuid primary key,
  home uuid not null,
  kind text not null check (kind in ('ckan', 'dcat')),
  address text not null check (length(address) <= 500),
  -- days after which it is read again; 0 when only somebody who asks has it read
  every int not null check (every between 0 and 366),
  registered_by uuid not null,
  registered_at timestamptz not null,
  due_at timestamptz,
  stopped_at timestamptz
);
-- one that is taken on again is the same, so that its datasets keep their addresses here
create unique index origins_one on origins (address);
create index origins_due on origins (due_at) where stopped_at is null;

-- One reading of a catalogue, from its first page to its last. It goes on where it was, whoever was killed meanwhile.
create table harvests (
  id uuid primary key,
  origin uuid not null references origins (id),
  begun_at timestamptz not null,
  -- the page that comes next, in the words of its reader
  place text not null,
  pages int not null default 0,
  -- how often it was begun again because the catalogue moved
  walks int not null default 1,
  -- how many times the page that comes next was asked for in vain
  tries int not null default 0,
  again_at timestamptz not null,
  -- what the catalogue says it has
  said int,
  found int not null default 0,
  refused int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  gone int not null default 0,
  ended_at timestamptz,
  failure jsonb
);
create unique index harvests_one on harvests (origin) where ended_at is null;
create index harvests_of on harvests (origin, id desc);

-- What was read and is not public yet: all of it becomes so at once, when the last page was read.
create table harvest_finds (
  harvest uuid not null references harvests (id),
  source text not null,
  id uuid not null,
  name text not null,
  digest text not null,
  dataset jsonb not null,
  primary key (harvest, source)
);

-- What was not taken, and why.
create table harvest_refusals (
  harvest uuid not null references harvests (id),
  source text not null,
  title text not null,
  why jsonb not null,
  primary key (harvest, source)
);

-- Datasets of others, as they were read last. The file stays where it is.
create table harvested (
  id uuid primary key,
  origin uuid not null references origins (id),
  -- what it is called there
  source text not null,
  -- the word of its address here; with a line that names of our own datasets never have
  name text not null unique check (name ~ '^[a-z0-9-]{1,50}_[0-9a-f]{8}$'),
  digest text not null,
  dataset jsonb not null,
  first_at timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  called text not null generated always as (opendata.title_of(dataset -> 'description')) stored,
  page text not null generated always as (coalesce(dataset ->> 'page', '')) stored,
  unique (origin, source)
);
create index harvested_changed on harvested (changed_at desc, id) where gone_at is null;
create index harvested_source on harvested using hash (source);
create index harvested_called on harvested using hash (called);
create index harvested_page on harvested using hash (page) where page <> '';

-- Whether addresses of their files answer: what came of asking each, once a week.
create table tried (
  address text primary key check (length(address) <= 2000),
  answered boolean not null,
  -- the status that came, or in one word why none did
  said text not null check (length(said) <= 20),
  tried_at timestamptz not null
);

alter table origins enable row level security;
alter table harvests enable row level security;
alter table harvest_finds enable row level security;
alter table harvest_refusals enable row level security;
alter table harvested enable row level security;
alter table tried enable row level security;

grant select (id, home, kind, address, stopped_at) on origins to parvis_reader;
grant select (id, origin, begun_at, ended_at, failure) on harvests to parvis_reader;
grant select on harvested, tried to parvis_reader;
grant select, insert, update on origins, harvests, harvested, tried to parvis_job;
grant delete on tried to parvis_job;
grant select, insert, delete on harvest_finds, harvest_refusals to parvis_job;

create policy reader on origins for select to parvis_reader using (true);
create policy reader on harvests for select to parvis_reader using (true);
create policy reader on harvested for select to parvis_reader using (true);
create policy reader on tried for select to parvis_reader using (true);
create policy jobs on origins to parvis_job using (true);
create policy jobs on harvests to parvis_job using (true);
create policy jobs on harvest_finds to parvis_job using (true);
create policy jobs on harvest_refusals to parvis_job using (true);
create policy jobs on harvested to parvis_job using (true);
create policy jobs on tried to parvis_job using (true);

-- Whoever is told of datasets by mail. Read by jobs alone: the address is sealed, a digest finds it again. A row with
-- nothing that it follows is deleted with the last thing that it followed.
create table followers (
  id uuid primary key,
  address bytea not null unique,
  sealed bytea not null,
  -- digest of the word that is in their letters
  token bytea not null unique,
  lang text not null check (lang in ('fr', 'en')),
  made_at timestamptz not null,
  -- the day of their last letter: there is one a day
  told_on date
);

-- What they follow: nothing is told before they said yes.
create table follows (
  follower uuid not null references followers (id) on delete cascade,
  dataset uuid not null references datasets (id),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (follower, dataset)
);
create index follows_dataset on follows (dataset, confirmed_at) where confirmed_at is not null;
create index follows_unconfirmed on follows (asked_at) where confirmed_at is null;

-- What happened and is not noted for those who follow yet: written with what happened itself.
create table happened (
  dataset uuid not null references datasets (id),
  number int not null,
  what text not null check (what in ('version', 'recall')),
  at timestamptz not null,
  primary key (dataset, number, what)
);

-- What each of them was not told yet.
create table untold (
  follower uuid not null references followers (id) on delete cascade,
  dataset uuid not null references datasets (id),
  number int not null,
  what text not null check (what in ('version', 'recall')),
  at timestamptz not null,
  primary key (follower, dataset, number, what)
);

create function note_version() returns trigger
  language plpgsql security definer set search_path = opendata, pg_temp
as $$
begin
  insert into happened (dataset, number, what, at) values (new.dataset, new.number, 'version', new.signed_at);
  return null;
end $$;
create function note_recall() returns trigger
  language plpgsql security definer set search_path = opendata, pg_temp
as $$
begin
  insert into happened (dataset, number, what, at) values (new.dataset, new.number, 'recall', new.recalled_at);
  return null;
end $$;
revoke all on function note_version(), note_recall() from public;
create trigger noted after insert on versions for each row execute function note_version();
create trigger noted after insert on recalls for each row execute function note_recall();

alter table followers enable row level security;
alter table follows enable row level security;
alter table happened enable row level security;
alter table untold enable row level security;
grant select, insert, update, delete on followers, follows, untold to parvis_job;
-- to lock what is taken away
grant select, update, delete on happened to parvis_job;
create policy jobs on followers to parvis_job using (true);
create policy jobs on follows to parvis_job using (true);
create policy jobs on happened to parvis_job using (true);
create policy jobs on untold to parvis_job using (true);

-- Questions and errors about a dataset, beside the case files in which they are answered: when each came, by when its
-- answer is promised, and the words that its body chose to show. What somebody wrote stands in the file alone.
create table questions (
  id uuid primary key,
  case_file uuid not null unique,
  dataset uuid not null,
  home uuid not null,
  kind text not null check (kind in ('question', 'error')),
  received_on date not null,
  -- the last day of the promise; none where the service promises nothing
  due_on date,
  answered_on date,
  lang text not null check (lang in ('fr', 'en')),
  question text check (length(question) between 1 and 2000),
  answer text check (length(answer) between 1 and 4000),
  -- what came of the data: they stay, a version corrected them, or the next one after that version will
  change text check (change in ('none', 'version', 'next')),
  version int,
  shown_on date,
  check ((question is null) = (answer is null) and (question is null) = (change is null)
    and (question is null) = (shown_on is null) and ((version is null) = (coalesce(change, 'none') = 'none'))),
  foreign key (dataset, home) references datasets (id, home)
);
create index questions_of on questions (dataset, id desc);
create index questions_home on questions (home, answered_on) where question is null;

alter table questions enable row level security;
-- which file it is is nobody's to read but its body's
grant select (id, dataset, home, kind, received_on, due_on, answered_on, lang, question, answer, change, version, shown_on)
  on questions to parvis_reader;
grant select on questions to parvis_staff;
grant select, insert, update, delete on questions to parvis_job;
create policy reader on questions for select to parvis_reader using (true);
create policy body on questions for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy jobs on questions to parvis_job using (true);
