-- A version comes from the pack that the operator installs, or from the workshop of the designers.
alter table services
  add column origin text not null default 'pack' check (origin in ('pack', 'workshop')),
  add column retired_from text check (retired_from in ('pack', 'workshop'));

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
    execute format($p$create policy agent on catalogue.%I for insert to parvis_agent
      with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format('create policy job on catalogue.%I to parvis_job using (true)', t);
    execute format('grant select on catalogue.%I to parvis_reader', t);
    execute format('grant insert on catalogue.%I to parvis_agent, parvis_job', t);
  end loop;
end $$;

-- A review may change its mind, an assessment may be corrected.
create policy again on reviews for update to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy again on assessments for update to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
grant update (approves, words, at) on reviews to parvis_agent;
grant update (reference, made_on, author, recorded_by, recorded_at, home) on assessments to parvis_agent;

-- A body whose designers act may close a proposal; its text stays as it was.
create policy closing on proposals for update to parvis_agent using (true) with check (true);
grant update (closed_at, closing) on proposals to parvis_agent;
grant update (retired_at, retired_from) on services to parvis_agent, parvis_job;

-- The last door: whatever the program believes, a version enters from the workshop only with a second
-- person's approval of that very text, with an assessment on file, and above every version there is.
create function publish(p_proposal uuid) returns boolean
  language plpgsql security definer set search_path = catalogue, pg_temp
as $$
begin
  insert into services (code, version, digest, definition, origin)
    select p.code, p.version, p.digest, p.definition, 'workshop' from proposals p
    where p.id = p_proposal and p.closed_at is null
      and exists (select from reviews r
        where r.proposal = p.id and r.approves and r.member <> p.proposed_by)
      and exists (select from assessments a where a.code = p.code and a.version = p.version)
      and not exists (select from services s where s.code = p.code and s.version >= p.version);
  if not found then
    return false;
  end if;
  update proposals set closed_at = now(), closing = 'published' where id = p_proposal;
  return true;
end $$;
revoke all on function publish(uuid) from public;
grant execute on function publish(uuid) to parvis_agent;
grant usage on schema catalogue to parvis_agent, parvis_job;
