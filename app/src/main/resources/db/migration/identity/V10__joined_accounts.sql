-- Two accounts of one person: what opens the joined one leads to the one that is kept.
alter table identity.accounts add column merged_into uuid references identity.accounts (id) on delete cascade;
create index accounts_merged on identity.accounts (merged_into) where merged_into is not null;
grant select (merged_into), update (merged_into) on identity.accounts to parvis_job;
create policy job_account_joining on identity.accounts for update to parvis_job using (true) with check (true);

-- What was joined, and which rows went over: enough to take all of it back. Keys only, no content.
create table identity.joined_accounts (
  id uuid primary key,
  kept uuid not null references identity.accounts (id) on delete cascade,
  joined uuid not null references identity.accounts (id) on delete cascade,
  moved jsonb not null,
  at timestamptz not null,
  undone_at timestamptz
);
create index joined_accounts_kept on identity.joined_accounts (kept);
create index joined_accounts_joined on identity.joined_accounts (joined);
alter table identity.joined_accounts enable row level security;
alter table identity.joined_accounts force row level security;
grant select, insert, update on identity.joined_accounts to parvis_job;
create policy job_joined_accounts on identity.joined_accounts to parvis_job using (true) with check (true);
grant select on identity.joined_accounts to parvis_identity;
create policy identity_joined_accounts on identity.joined_accounts for select to parvis_identity using (true);
