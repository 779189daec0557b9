-- What a passkey needs beside its way: the public half and the count of its uses. Nothing here is secret.
create table identity.passkeys (
  way uuid primary key references identity.ways (id) on delete cascade,
  account uuid not null references identity.accounts (id) on delete cascade,
  credential bytea not null unique,
  -- attested credential data, as WebAuthn writes it: model of the device, identifier, public key (COSE)
  attested bytea not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  transports text not null
);
create index passkeys_account on identity.passkeys (account);
alter table identity.passkeys enable row level security;
alter table identity.passkeys force row level security;

-- Challenges already answered, until their time is over: an answer that somebody kept is of no use.
create table identity.answered (
  challenge bytea primary key,
  expires_at timestamptz not null
);
create index answered_expiry on identity.answered (expires_at);
alter table identity.answered enable row level security;
alter table identity.answered force row level security;

grant select, insert, update, delete on identity.passkeys, identity.answered to parvis_identity;
create policy identity_passkeys on identity.passkeys to parvis_identity using (true) with check (true);
create policy identity_answered on identity.answered to parvis_identity using (true) with check (true);
grant select, delete on identity.answered to parvis_job;
create policy job_answered on identity.answered to parvis_job using (true);
