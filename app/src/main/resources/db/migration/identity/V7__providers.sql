-- What an identity at a provider needs beside its way. Issuer and subject are kept as one digest: enough to know
-- them again, and nothing by which two installations could compare the people they know.
create table identity.external_identities (
  way uuid primary key references identity.ways (id) on delete cascade,
  account uuid not null references identity.accounts (id) on delete cascade,
  identity bytea not null unique
);
create index external_identities_account on identity.external_identities (account);
alter table identity.external_identities enable row level security;
alter table identity.external_identities force row level security;
grant select, insert, update, delete on identity.external_identities to parvis_identity;
create policy identity_external_identities on identity.external_identities to parvis_identity
  using (true) with check (true);

-- A code that opens the account of somebody who came from a provider.
alter table identity.verifications drop constraint verifications_purpose_check;
alter table identity.verifications add constraint verifications_purpose_check
  check (purpose in ('sign-up', 'password', 'sign-in', 'confirm', 'arrival')) not valid;
alter table identity.verifications validate constraint verifications_purpose_check;
