grant usage on schema forms to parvis_reader, parvis_draft, parvis_opener, parvis_person, parvis_job;

-- == Drafts ==

-- What somebody types before sending: sealed, seen by who holds the draft alone, gone when sent or stale.
create table drafts (
  id uuid primary key,
  service text not null,
  version int not null,
  lang text not null,
  account uuid,
  -- for whom it is filled in, when it is for somebody else, and the mandate under which
  principal uuid,
  mandate uuid,
  -- at which place of the business for which it is filled in
  establishment uuid,
  token_hash bytea not null,
  content bytea not null,
  -- what stands beside the answers, sealed as they are: answers that others propose, and where each answer came from
  beside bytea,
  -- several people and tabs keep the same draft: each says from which revision it started
  revision int not null default 1,
  -- the move that took it to another version, until its person was told of it
  moved uuid,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  -- What its person deletes can be brought back for a moment; nobody opens it meanwhile. Its expiry is drawn near at the
  -- same time, so that the job that forgets drafts takes it away.
  deleted_at timestamptz
)
-- A draft is kept again at every page, and its expiry moves by the hour: with room left in its page, a new state of the
-- row stands beside the old one and no index is touched.
with (fillfactor = 70);
create index drafts_expiring on drafts (expires_at);
create index drafts_account on drafts (account) where account is not null;
create index drafts_version on drafts (service, version, id);
-- How many drafts nobody owns is looked up often, and must not read them.
create index drafts_of_nobody on drafts (id) where account is null;

-- Digests of resume codes. No policy: nobody may read it but through the functions below.
create table resume_codes (
  code_hash bytea primary key,
  draft uuid not null references drafts on delete cascade,
  -- A code that somebody else's program was told opens once: whoever prepared a form never reads what its person adds.
  once boolean not null default false
);
create index resume_codes_draft on resume_codes (draft);

-- Which draft a code opens. The code has 65 random bits; only its digest is kept.
create function draft_by_code(p_hash bytea) returns uuid
  language sql stable security definer
  set search_path = forms, pg_temp
begin atomic
  select draft from forms.resume_codes where code_hash = p_hash;
end;

-- The same, and takes away a code that opens once.
create function use_code(p_hash bytea) returns uuid
  language sql volatile security definer
  set search_path = forms, pg_temp
begin atomic
  with found as (
    select code_hash, draft, once from forms.resume_codes where code_hash = p_hash for update),
  used as (
    delete from forms.resume_codes code using found
    where code.code_hash = found.code_hash and found.once)
  select draft from found;
end;

revoke all on function draft_by_code(bytea), use_code(bytea) from public;
grant execute on function draft_by_code(bytea), use_code(bytea) to parvis_draft;

-- A device on which somebody keeps a copy of what they type and did not save yet. The copy lies on the device, sealed
-- under a key that lies here: when this row goes, with its draft at the latest, nobody reads the copy any more. The
-- device is known by the digest of a random token that it got for this draft alone.
create table copies (
  draft uuid not null references drafts on delete cascade,
  device bytea not null,
  sealed_key bytea not null,
  made_at timestamptz not null,
  primary key (draft, device)
);

grant select, insert, update, delete on drafts to parvis_draft;
grant select, delete on drafts to parvis_opener;
-- who sends a draft holds its row (select ... for update), which asks for the right to change a column of it
grant update (saved_at) on drafts to parvis_opener;
grant select on drafts to parvis_person;
grant select, delete on drafts to parvis_job;
grant insert on resume_codes to parvis_draft;
grant select, insert, delete on copies to parvis_draft;

alter table drafts enable row level security;
alter table drafts force row level security;
create policy draft on drafts to parvis_draft
  using (id = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on drafts to parvis_opener
  using (id = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy person on drafts to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on drafts to parvis_job using (true);

alter table copies enable row level security;
alter table copies force row level security;
create policy draft on copies to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));

-- == Sent drafts ==

-- What became of a draft that was sent: whoever could open it finds the receipt, even when the answer to sending
-- was lost on its way. No answers, no service; the reference and the code of the file are sealed.
create table sent (
  draft uuid primary key,
  home uuid not null,
  case_file uuid not null,
  -- what an account owned is followed by that account alone, or by the one for whom it was made
  account uuid,
  principal uuid,
  token_hash bytea not null,
  sealed bytea not null,
  expires_at timestamptz not null
);
create index sent_file on sent (home, case_file);
create index sent_expiring on sent (expires_at);

grant insert on sent to parvis_opener;
grant select on sent to parvis_draft;
grant select, delete on sent to parvis_job;

alter table sent enable row level security;
alter table sent force row level security;
create policy opener on sent for insert to parvis_opener
  with check (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy draft on sent for select to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy job on sent to parvis_job using (true);

-- Two accounts of one person become one: their drafts go over.
grant update (account) on drafts, sent to parvis_job;

-- == Parts of a draft in other hands ==

-- Parts of a draft opened to others: invited to fill one in, or asked to attest it. To whom, why not and
-- what was attested is sealed; the row says only what is needed to open and to close it.
create table shares (
  id uuid primary key,
  draft uuid not null references drafts on delete cascade,
  part text not null,
  attests boolean not null,
  state text not null check (state in ('sent', 'opened', 'finished', 'declined', 'withdrawn')),
  sealed bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index shares_draft on shares (draft, made_at desc);
create unique index shares_attesting on shares (draft, part)
  where attests and state in ('sent', 'opened', 'finished');

-- Digests of the codes of links. No policy: nobody may read them but through the function below.
create table share_codes (
  code_hash bytea primary key,
  share uuid not null references shares on delete cascade,
  draft uuid not null
);
create index share_codes_share on share_codes (share);

create function share_by_code(p_hash bytea) returns table (share uuid, draft uuid)
  language sql stable security definer
  set search_path = forms, pg_temp
begin atomic
  select share, draft from forms.share_codes where code_hash = p_hash;
end;
revoke all on function share_by_code(bytea) from public;
grant execute on function share_by_code(bytea) to parvis_draft;

grant select, insert, update on shares to parvis_draft;
grant select on shares to parvis_opener;
grant insert on share_codes to parvis_draft;

alter table shares enable row level security;
alter table shares force row level security;
create policy draft on shares to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on shares to parvis_opener
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));

-- == New versions of a service ==

-- Drafts that go over to a new version of their service: one job each, resumable, and undone if need be.
create table moves (
  id uuid primary key,
  service text not null,
  from_version int not null,
  to_version int not null,
  state text not null check (state in ('moving', 'moved', 'undoing', 'undone')),
  place uuid not null,
  total int not null,
  done int not null default 0,
  kept bigint not null default 0,
  dropped bigint not null default 0,
  reasked bigint not null default 0,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create unique index moves_running on moves (service) where state in ('moving', 'undoing');

-- Each draft once: what it held before, sealed as it was, until the move can no longer be undone, and to say which
-- answers are asked again.
create table moved (
  move uuid not null references moves,
  draft uuid not null references drafts on delete cascade,
  revision int not null,
  before bytea not null,
  primary key (move, draft)
);
create index moved_draft on moved (draft);

grant select on moves to parvis_reader;
grant select on moves, moved to parvis_draft;
grant select, insert, update on moves to parvis_job;
grant select, insert, delete on moved to parvis_job;
grant update (version, content, revision, moved) on drafts to parvis_job;

alter table moved enable row level security;
alter table moved force row level security;
create policy draft on moved for select to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy job on moved to parvis_job using (true);

-- A version tried on live drafts and past submissions before it is published. Only figures are kept, none
-- under five people; nobody's answers.
create table rehearsals (
  id uuid primary key,
  home uuid not null,
  service text not null,
  version int not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  total int not null default 0,
  done int not null default 0,
  result jsonb,
  asked_by uuid not null,
  asked_at timestamptz not null,
  touched_at timestamptz,
  ended_at timestamptz
);
create index rehearsals_of on rehearsals (service, version, home, id);
create index rehearsals_waiting on rehearsals (id) where state in ('waiting', 'running');
grant select, insert, update on rehearsals to parvis_job;
