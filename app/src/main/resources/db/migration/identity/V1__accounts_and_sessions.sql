grant usage on schema identity to parvis_identity, parvis_person, parvis_job, parvis_app;

create table identity.accounts (
  id uuid primary key,
  email text not null,
  -- the address as compared: lower case, domain in ASCII
  email_key text not null unique,
  name text not null,
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  -- is opened by a click
  demonstration boolean not null default false,
  -- two accounts of one person: what opens the joined one leads to the one that is kept
  merged_into uuid references identity.accounts (id) on delete cascade,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index accounts_merged on identity.accounts (merged_into) where merged_into is not null;

-- Which accounts were joined, and which rows went over: enough to take all of it back. Keys only, no content.
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

-- == Ways of signing in ==

-- The ways by which an account is entered, one row each; a demonstration account has none. The level that a way gives
-- stands in its row: what a provider or a new rule is worth is data.
create table identity.ways (
  id uuid primary key,
  account uuid not null references identity.accounts (id) on delete cascade,
  kind text not null
    check (kind in ('password', 'email', 'totp', 'recovery', 'passkey', 'external', 'counter')),
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
create unique index ways_one_counter on identity.ways (account) where kind = 'counter';

-- Codes for the day the telephone is lost; a row goes when its code is used. The first sign finds the row.
create table identity.recovery_codes (
  account uuid not null references identity.accounts (id) on delete cascade,
  sign text not null,
  hash text not null,
  primary key (account, sign)
);

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

-- What an identity at a provider needs beside its way. Issuer and subject are kept as one digest: enough to know
-- them again, and nothing by which two installations could compare the people they know.
create table identity.external_identities (
  way uuid primary key references identity.ways (id) on delete cascade,
  account uuid not null references identity.accounts (id) on delete cascade,
  identity bytea not null unique
);
create index external_identities_account on identity.external_identities (account);

-- People without e-mail or telephone: somebody at a counter checks their papers and hands them a code. Each code, and
-- who handed it: it stays after its use, as the trace of what was checked and by whom.
create table identity.counter_codes (
  id uuid primary key,
  account uuid not null references identity.accounts (id) on delete cascade,
  -- digest; a code is random
  code bytea not null unique,
  level smallint not null check (level between 1 and 3),
  -- kind of paper that was shown, never its number
  paper text not null,
  home uuid not null,
  member uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index counter_codes_account on identity.counter_codes (account);

-- The private address by which a calendar of its owner reads the days of an account: a digest, so that nobody finds it
-- here. Another one takes its place; without a row there is none.
create table identity.calendar_feeds (
  account uuid primary key references identity.accounts (id) on delete cascade,
  secret bytea not null unique,
  made_at timestamptz not null
);

-- == Signing in ==

-- Codes sent by e-mail: for a new account, a new password, to sign in, to confirm, for the account of somebody who
-- came from a provider, or to give an address to an account that has none.
create table identity.verifications (
  id uuid primary key,
  purpose text not null
    check (purpose in ('sign-up', 'password', 'sign-in', 'confirm', 'arrival', 'address')),
  email text not null,
  email_key text not null,
  -- digest of the code; none when the message said why no code was sent
  code bytea,
  -- a code that opens an account counts only in the browser that asked for it
  browser bytea,
  account uuid references identity.accounts (id) on delete cascade,
  tries_left int not null,
  expires_at timestamptz not null
);
create index verifications_expiry on identity.verifications (expires_at);

-- Somebody who gave the first of two proofs and owes the second, in one browser, for a few minutes.
create table identity.steps (
  browser bytea primary key,
  account uuid not null references identity.accounts (id) on delete cascade,
  first text not null,
  expires_at timestamptz not null
);
create index steps_expiry on identity.steps (expires_at);

-- Second proofs that were refused, for the person whose account it is: somebody has the first.
create table identity.failed_proofs (
  id uuid primary key,
  account uuid not null references identity.accounts (id) on delete cascade,
  at timestamptz not null,
  -- the kind of browser, in a word; never the address
  device text not null
);
create index failed_proofs_of on identity.failed_proofs (account, at);

-- Challenges already answered, until their time is over: an answer that somebody kept is of no use.
create table identity.answered (
  challenge bytea primary key,
  expires_at timestamptz not null
);
create index answered_expiry on identity.answered (expires_at);

-- A browser that its owner signed in from before: its attempts are counted apart from everybody else's.
create table identity.devices (
  account uuid not null references identity.accounts (id) on delete cascade,
  device bytea not null,
  used_on date not null,
  primary key (account, device)
);

-- == Sessions ==

-- The layout of Spring Session, with our names. Read before any scene is known, so the login itself may:
-- a row holds identifiers only.
create table identity.sessions (
  primary_id char(36) primary key,
  -- a digest of its name: whoever reads this table holds no cookie that opens one
  session_id text not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index sessions_expiry on identity.sessions (expiry_time);
create index sessions_principal on identity.sessions (principal_name);

create table identity.sessions_attributes (
  session_primary_id char(36) not null references identity.sessions (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on identity.sessions, identity.sessions_attributes to parvis_app;
grant select, delete on identity.sessions to parvis_job;

-- == Who may do what ==

do $$
declare
  t text;
begin
  foreach t in array array['accounts', 'joined_accounts', 'ways', 'recovery_codes', 'passkeys', 'external_identities',
    'counter_codes', 'calendar_feeds', 'verifications', 'steps', 'failed_proofs', 'answered', 'devices'] loop
    execute format('alter table identity.%I enable row level security', t);
    execute format('alter table identity.%I force row level security', t);
  end loop;
  foreach t in array array['accounts', 'ways', 'recovery_codes', 'passkeys', 'external_identities', 'counter_codes',
    'calendar_feeds', 'verifications', 'steps', 'failed_proofs', 'answered', 'devices'] loop
    execute format('create policy identity_%s on identity.%I to parvis_identity using (true) with check (true)', t, t);
  end loop;
end $$;

grant select, insert, update, delete on identity.accounts, identity.ways, identity.recovery_codes, identity.passkeys,
  identity.external_identities, identity.counter_codes, identity.verifications, identity.steps, identity.answered,
  identity.devices, identity.calendar_feeds to parvis_identity;
grant select, insert on identity.failed_proofs to parvis_identity;
grant select on identity.joined_accounts to parvis_identity;
create policy identity_joined_accounts on identity.joined_accounts for select to parvis_identity using (true);

-- A person reads their own account.
grant select (id, email, name, lang, demonstration, created_at) on identity.accounts to parvis_person;
create policy person_account on identity.accounts for select to parvis_person
  using (id = (select current_setting('parvis.actor', true)::uuid));

-- Notices leave from jobs: they need an address and a language.
grant select (id, email, name, lang, demonstration, merged_into, created_at) on identity.accounts to parvis_job;
create policy job_account on identity.accounts for select to parvis_job using (true);

-- So are accounts joined.
grant update (merged_into) on identity.accounts to parvis_job;
create policy job_account_joining on identity.accounts for update to parvis_job using (true) with check (true);
grant select, insert, update on identity.joined_accounts to parvis_job;
create policy job_joined_accounts on identity.joined_accounts to parvis_job using (true) with check (true);

-- One job takes away what has had its time.
grant select, delete on identity.verifications, identity.steps, identity.failed_proofs, identity.answered,
  identity.devices to parvis_job;
create policy job_verifications on identity.verifications to parvis_job using (true);
create policy job_steps on identity.steps to parvis_job using (true);
create policy job_failed_proofs on identity.failed_proofs to parvis_job using (true);
create policy job_answered on identity.answered to parvis_job using (true);
create policy job_devices on identity.devices to parvis_job using (true);
