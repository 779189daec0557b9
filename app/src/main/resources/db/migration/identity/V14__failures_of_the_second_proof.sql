-- Second proofs that were refused, for the person whose account it is: somebody has the first.
create table identity.failed_proofs (
  id uuid primary key,
  account uuid not null references identity.accounts (id) on delete cascade,
  at timestamptz not null,
  -- the kind of browser, in a word; never the address
  device text not null
);
create index failed_proofs_of on identity.failed_proofs (account, at);
alter table identity.failed_proofs enable row level security;
alter table identity.failed_proofs force row level security;
grant select, insert on identity.failed_proofs to parvis_identity;
create policy identity_failed_proofs on identity.failed_proofs to parvis_identity
  using (true) with check (true);
grant select, delete on identity.failed_proofs to parvis_job;
create policy job_failed_proofs on identity.failed_proofs to parvis_job using (true);
