-- The ways by which an account is entered, one row each. The level that a way gives stands in its row: what a
-- provider or a new rule is worth is data.
create table identity.ways (
  id uuid primary key,
  account uuid not null references identity.accounts (id) on delete cascade,
  kind text not null check (kind in ('password', 'email', 'totp', 'recovery', 'passkey', 'external')),
  level smallint not null check (level between 1 and 3),
  -- what its owner calls it, for ways of which there can be several
  label text,
  -- a password: encoded Argon2id
  hash text,
  -- an application: its key, sealed by the installation
  sealed bytea,
  -- an application: the last step of time whose code was taken, so that none is taken twice
  last_step bigint,
  added_at timestamptz not null,
  used_at timestamptz
);
create index ways_account on identity.ways (account);
create unique index ways_one_of_a_kind on identity.ways (account, kind)
  where kind in ('password', 'email', 'totp', 'recovery');

-- Codes for the day the telephone is lost; a row goes when its code is used. The first sign finds the row.
create table identity.recovery_codes (
  account uuid not null references identity.accounts (id) on delete cascade,
  sign text not null,
  hash text not null,
  primary key (account, sign)
);
alter table identity.recovery_codes enable row level security;
alter table identity.recovery_codes force row level security;

-- Somebody who gave the first of two proofs and owes the second, in one browser, for a few minutes.
create table identity.steps (
  browser bytea primary key,
  account uuid not null references identity.accounts (id) on delete cascade,
  first text not null,
  expires_at timestamptz not null
);
create index steps_expiry on identity.steps (expires_at);
alter table identity.steps enable row level security;
alter table identity.steps force row level security;

grant select, insert, update, delete on identity.ways, identity.recovery_codes, identity.steps
  to parvis_identity;
create policy identity_ways on identity.ways to parvis_identity using (true) with check (true);
create policy identity_recovery_codes on identity.recovery_codes to parvis_identity
  using (true) with check (true);
create policy identity_steps on identity.steps to parvis_identity using (true) with check (true);

grant select, delete on identity.steps to parvis_job;
create policy job_steps on identity.steps to parvis_job using (true);

-- What is there moves over. The owner of forced tables sees none of their rows, so the force comes after.
alter table identity.accounts no force row level security;
insert into identity.ways (id, account, kind, level, hash, added_at)
select gen_random_uuid(), id, 'password', 1, password, changed_at
from identity.accounts where password is not null;
insert into identity.ways (id, account, kind, level, added_at)
select gen_random_uuid(), id, 'email', 1, created_at
from identity.accounts where not demonstration;
alter table identity.accounts drop column password;
alter table identity.accounts force row level security;
alter table identity.ways enable row level security;
alter table identity.ways force row level security;
