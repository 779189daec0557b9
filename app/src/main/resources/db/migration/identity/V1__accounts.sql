grant usage on schema identity to parvis_identity, parvis_person, parvis_job, parvis_app;

create table identity.accounts (
  id uuid primary key,
  email text not null,
  -- the address as compared: lower case, domain in ASCII
  email_key text not null unique,
  name text not null,
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  -- encoded Argon2id; a demonstration account has none and is opened by a click
  password text,
  demonstration boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
alter table identity.accounts enable row level security;
alter table identity.accounts force row level security;

-- Codes sent by e-mail, for a new account or a new password.
create table identity.verifications (
  id uuid primary key,
  purpose text not null check (purpose in ('sign-up', 'password')),
  email text not null,
  email_key text not null,
  -- digest of the code; none when the message said why no code was sent
  code bytea,
  account uuid references identity.accounts (id) on delete cascade,
  tries_left int not null,
  expires_at timestamptz not null
);
create index verifications_expiry on identity.verifications (expires_at);
alter table identity.verifications enable row level security;
alter table identity.verifications force row level security;

grant select, insert, update, delete on identity.accounts, identity.verifications to parvis_identity;
create policy identity_accounts on identity.accounts to parvis_identity using (true) with check (true);
create policy identity_verifications on identity.verifications to parvis_identity
  using (true) with check (true);

-- A person reads their own account, never its password.
grant select (id, email, name, lang, demonstration, created_at) on identity.accounts to parvis_person;
create policy person_account on identity.accounts for select to parvis_person
  using (id = (select current_setting('parvis.actor', true)::uuid));

-- Notices leave from jobs: they need an address and a language.
grant select (id, email, name, lang, demonstration, created_at) on identity.accounts to parvis_job;
create policy job_account on identity.accounts for select to parvis_job using (true);
