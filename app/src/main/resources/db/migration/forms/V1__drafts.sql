-- What somebody types before sending: sealed, seen by who holds the draft alone, gone when sent or stale.
create table drafts (
  id uuid primary key,
  service text not null,
  version int not null,
  lang text not null,
  account uuid,
  token_hash bytea not null,
  content bytea not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null
);
create index drafts_expiring on drafts (expires_at);
create index drafts_account on drafts (account) where account is not null;

create table files (
  draft uuid not null references drafts on delete cascade,
  id uuid not null,
  question text not null,
  size bigint not null,
  sealed bytea not null,
  primary key (draft, id)
);

-- Digests of resume codes. No policy: nobody may read it but through the function below.
create table resume_codes (
  code_hash bytea primary key,
  draft uuid not null references drafts on delete cascade
);
create index resume_codes_draft on resume_codes (draft);

alter table drafts enable row level security;
alter table drafts force row level security;
alter table files enable row level security;
alter table files force row level security;

grant usage on schema forms to parvis_draft, parvis_opener, parvis_person, parvis_job;
grant select, insert, update, delete on drafts, files to parvis_draft;
grant select, delete on drafts, files to parvis_opener;
grant select on drafts to parvis_person;
grant insert on resume_codes to parvis_draft;
grant select, delete on drafts, files to parvis_job;

create policy draft on drafts to parvis_draft
  using (id = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on drafts to parvis_opener
  using (id = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy person on drafts to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on drafts to parvis_job using (true);
create policy draft on files to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on files to parvis_opener
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy job on files to parvis_job using (true);

-- Which draft a code opens. The code has 65 random bits; only its digest is kept.
create function draft_by_code(p_hash bytea) returns uuid
  language sql stable security definer
  set search_path = forms, pg_temp
begin atomic
  select draft from forms.resume_codes where code_hash = p_hash;
end;
revoke all on function draft_by_code(bytea) from public;
grant execute on function draft_by_code(bytea) to parvis_draft;
