-- Published definitions. A version never changes: there is no grant to update its text. It comes from the pack that the
-- operator installs, or from the workshop of the designers.
create table services (
  code text not null,
  version int not null,
  digest bytea not null,
  definition bytea not null,
  origin text not null default 'pack' check (origin in ('pack', 'workshop')),
  published_at timestamptz not null default now(),
  retired_at timestamptz,
  retired_from text check (retired_from in ('pack', 'workshop')),
  primary key (code, version)
);

-- A word by which a service is found belongs to it for ever, in whatever language and version: links that people keep
-- never lead to somebody else.
create table addresses (
  address text primary key,
  code text not null
);

grant usage on schema catalogue to parvis_reader, parvis_staff, parvis_job;
grant select on services, addresses to parvis_reader;
grant insert on services, addresses to parvis_job;
grant update (retired_at, retired_from) on services to parvis_staff, parvis_job;

-- == Places of a service ==

-- How many places of a service there are, are taken, and how many wait: one row, locked by each send.
create table quotas (
  service text not null,
  edition text not null,
  capacity int,
  taken int not null default 0 check (taken >= 0),
  waiting int not null default 0 check (waiting >= 0),
  primary key (service, edition)
);

-- Which file has places or waits for some: one for each child, each stand. No grant to read: a file's own is told by the
-- function below.
create table places (
  file uuid primary key,
  service text not null,
  edition text not null,
  seats int not null default 1 check (seats > 0),
  waits boolean not null,
  rank bigint generated always as identity
);
create index places_waiting on places (service, edition, rank) where waits;

grant select on quotas to parvis_reader;
grant insert, update on quotas to parvis_opener;
grant insert on places to parvis_opener;

-- 0 for a place, else the rank on the waiting list.
create function place_of(p_file uuid) returns table (ahead int)
  language sql stable security definer
  set search_path = catalogue, pg_temp
begin atomic
  select case when mine.waits then (
      select count(*)::int from catalogue.places other
      where other.service = mine.service and other.edition = mine.edition
        and other.waits and other.rank <= mine.rank) else 0 end
  from catalogue.places mine where mine.file = p_file;
end;

-- A place given back goes to the first who waits and whom it suffices.
create function release_place(p_file uuid) returns void
  language plpgsql security definer
  set search_path = catalogue, pg_temp
as $$
declare
  gone catalogue.places;
  next catalogue.places;
  free int;
  given int := 0;
  promoted int := 0;
begin
  -- a person may only give back the place of the file that admits them as its person
  select * into gone from places
    where file = p_file and file = nullif(current_setting('parvis.file', true), '')::uuid
      and current_setting('parvis.party', true) = '1';
  if not found then
    return;
  end if;
  select greatest(0, coalesce(capacity - taken, 0)) into free from quotas
    where service = gone.service and edition = gone.edition for update;
  delete from places where file = p_file returning * into gone;
  if not found then
    return;
  end if;
  if not gone.waits then
    free := free + gone.seats;
  end if;
  -- in the order in which they came: who needs more than is free keeps their turn
  loop
    select * into next from places
      where service = gone.service and edition = gone.edition and waits order by rank limit 1;
    exit when not found or next.seats > free;
    update places set waits = false where file = next.file;
    free := free - next.seats;
    given := given + next.seats;
    promoted := promoted + 1;
  end loop;
  update quotas set
    taken = taken + given - case when gone.waits then 0 else gone.seats end,
    waiting = waiting - promoted - case when gone.waits then 1 else 0 end
  where service = gone.service and edition = gone.edition;
end $$;

revoke all on function place_of(uuid), release_place(uuid) from public;
grant execute on function place_of(uuid) to parvis_reader;
grant execute on function release_place(uuid) to parvis_person, parvis_invited;

-- == The workshop of the designers: it holds no file, and is open to members whose duties open none ==

-- A text that somebody proposes to publish. It never changes: a corrected one takes its place.
create table proposals (
  id uuid primary key,
  home uuid not null,
  code text not null,
  version int not null,
  file text not null,
  written bytea not null,
  definition bytea not null,
  digest bytea not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  closed_at timestamptz,
  closing text check (closing in ('published', 'replaced', 'withdrawn'))
);
create unique index proposals_open on proposals (code, version) where closed_at is null;

-- What a second person says of it.
create table reviews (
  home uuid not null,
  proposal uuid not null references proposals,
  member uuid not null,
  approves boolean not null,
  words text not null,
  at timestamptz not null,
  primary key (proposal, member)
);

-- The privacy assessment of a version: where it is kept, when and by whom it was made.
create table assessments (
  home uuid not null,
  code text not null,
  version int not null,
  reference text not null,
  made_on date not null,
  author text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (code, version)
);

-- A translation that still holds although its French text changed.
create table translations (
  home uuid not null,
  code text not null,
  source bytea not null,
  target bytea not null,
  lang text not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (code, lang, source, target)
);

-- What was done with the versions of a service, by whom.
create table journal (
  id uuid primary key,
  home uuid,
  code text not null,
  version int not null,
  step text not null check (step in ('installed', 'proposed', 'withdrawn', 'approved', 'sent-back',
    'assessed', 'published', 'retired', 'restored')),
  member uuid,
  words text not null default '',
  at timestamptz not null
);
create index journal_of on journal (code, id);

do $$
declare
  t text;
begin
  foreach t in array array['proposals', 'reviews', 'assessments', 'translations', 'journal'] loop
    execute format('alter table catalogue.%I enable row level security', t);
    execute format('create policy reader on catalogue.%I for select to parvis_reader using (true)', t);
    execute format($p$create policy agent on catalogue.%I for insert to parvis_staff
      with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format('create policy job on catalogue.%I to parvis_job using (true)', t);
    execute format('grant select on catalogue.%I to parvis_reader', t);
    execute format('grant insert on catalogue.%I to parvis_staff, parvis_job', t);
  end loop;
end $$;

-- A review may change its mind, an assessment may be corrected.
create policy again on reviews for update to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy again on assessments for update to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
grant update (approves, words, at) on reviews to parvis_staff;
grant update (reference, made_on, author, recorded_by, recorded_at, home) on assessments to parvis_staff;

-- A body whose designers act may close a proposal; its text stays as it was.
create policy closing on proposals for update to parvis_staff using (true) with check (true);
grant update (closed_at, closing) on proposals to parvis_staff;

-- The last door: whatever the program believes, a version enters from the workshop only with a second person's approval
-- of that very text, with an assessment on file, above every version there is, and by no address that is another
-- service's.
create function publish(p_proposal uuid) returns boolean
  language plpgsql security definer set search_path = catalogue, pg_temp
as $$
declare
  p proposals;
  words text[];
begin
  select * into p from proposals where id = p_proposal and closed_at is null for update;
  if not found then
    return false;
  end if;
  select array_agg(value) || p.code into words
    from jsonb_each_text(convert_from(p.definition, 'UTF8')::jsonb -> 'slug');
  insert into addresses (address, code) select distinct unnest(words), p.code on conflict do nothing;
  if exists (select from addresses a where a.address = any (words) and a.code <> p.code) then
    raise exception 'an address of % is taken', p.code using errcode = 'unique_violation';
  end if;
  insert into services (code, version, digest, definition, origin)
    select p.code, p.version, p.digest, p.definition, 'workshop'
    where exists (select from reviews r
        where r.proposal = p.id and r.approves and r.member <> p.proposed_by)
      and exists (select from assessments a where a.code = p.code and a.version = p.version)
      and not exists (select from services s where s.code = p.code and s.version >= p.version);
  if not found then
    delete from addresses a where a.address = any (words)
      and not exists (select from services s where s.code = a.code);
    return false;
  end if;
  update proposals set closed_at = now(), closing = 'published' where id = p_proposal;
  return true;
end $$;
revoke all on function publish(uuid) from public;
grant execute on function publish(uuid) to parvis_staff;

-- == What the law says of the services of a body ==

-- What somebody whose duty it is read in the law and found as the services of their body say it. A line never
-- changes: who finds later that it no longer holds writes another.
create table confirmations (
  home uuid not null,
  digest text not null,
  line bigint generated always as identity,
  holds boolean not null,
  citation text not null,
  member uuid not null,
  name text not null,
  function jsonb not null,
  read_on date not null,
  place text not null,
  at timestamptz not null,
  primary key (home, digest, line)
);

alter table confirmations enable row level security;
create policy reader on confirmations for select to parvis_reader, parvis_staff
  using (true);
create policy agent on confirmations for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on confirmations to parvis_job using (true);
grant select on confirmations to parvis_reader, parvis_staff, parvis_job;
grant insert on confirmations to parvis_staff, parvis_job;
