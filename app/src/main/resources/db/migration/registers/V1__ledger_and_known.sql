-- What a person was told and what was read for them: consents, refusals, readings. No value stands here.
create table ledger (
  id uuid primary key,
  draft uuid not null,
  account uuid,
  home uuid,
  case_file uuid,
  service text not null,
  register text not null,
  step text not null check (step in ('consented', 'refused', 'read')),
  outcome text not null default '',
  purpose_fr text not null,
  purpose_en text not null,
  basis text not null,
  fields text[] not null,
  at timestamptz not null
);
create index ledger_draft on ledger (draft, at);
create index ledger_account on ledger (account, at) where account is not null;
create index ledger_file on ledger (case_file, at) where case_file is not null;
-- Lines that follow neither a file nor an account: looked through each hour for drafts that are gone.
create index ledger_unsent on ledger (draft) where case_file is null and account is null;

-- What registers said for one draft, sealed; gone with the draft.
create table known (
  draft uuid not null,
  register text not null,
  consent boolean,
  content bytea,
  at timestamptz not null,
  primary key (draft, register)
);

alter table ledger enable row level security;
alter table ledger force row level security;
alter table known enable row level security;
alter table known force row level security;

grant usage on schema registers to parvis_draft, parvis_opener, parvis_person, parvis_invited, parvis_job;
grant select, insert on ledger to parvis_draft;
grant select, update (account, home, case_file) on ledger to parvis_opener;
grant select on ledger to parvis_person, parvis_invited;
grant select, delete on ledger to parvis_job;
-- closing an account takes away the tie between it and what was read for it
grant update (account) on ledger to parvis_job;
grant select, insert, update, delete on known to parvis_draft;
grant select, delete on known to parvis_opener;
grant select, delete on known to parvis_job;

create policy draft on ledger to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on ledger to parvis_opener
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy person on ledger for select to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy invited on ledger for select to parvis_invited
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) = '1');
create policy job on ledger to parvis_job using (true);
create policy draft on known to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on known to parvis_opener
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy job on known to parvis_job using (true);
