-- Addresses of an account beside its e-mail, sealed under the installation: a telephone proved by a code, a
-- postal address. One of each.
create table addresses (
  account uuid not null,
  channel text not null check (channel in ('sms', 'paper')),
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (account, channel)
);

-- The door that somebody chose for their notices.
create table choices (
  account uuid primary key,
  channel text not null check (channel in ('email', 'sms', 'paper')),
  daily boolean not null,
  chosen_at timestamptz not null
);

-- Who agreed to what, when and how: written, never changed.
create table consents (
  id uuid primary key,
  account uuid not null,
  channel text not null check (channel in ('email', 'sms', 'paper')),
  given boolean not null,
  at timestamptz not null,
  how text not null
);
create index consents_account on consents (account, id);

-- A telephone whose code was sent and not typed yet.
create table proofs (
  account uuid primary key,
  sealed bytea not null,
  code bytea not null,
  tries_left int not null,
  expires_at timestamptz not null
);

-- What waits for the mail of the morning.
create table waiting (
  account uuid not null,
  key text not null,
  case_file uuid not null,
  at timestamptz not null,
  primary key (account, key)
);
create index waiting_file on waiting (case_file);

grant usage on schema correspondence to parvis_person, parvis_job;
grant select, insert, update, delete on addresses, choices, proofs to parvis_person;
grant select, insert on consents to parvis_person;
grant select, insert, update, delete on all tables in schema correspondence to parvis_job;

do $$
declare
  t text;
begin
  foreach t in array array['addresses', 'choices', 'consents', 'proofs'] loop
    execute format('alter table correspondence.%I enable row level security', t);
    execute format('alter table correspondence.%I force row level security', t);
    execute format($p$create policy person on correspondence.%I to parvis_person
      using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid))$p$, t);
    execute format('create policy job on correspondence.%I to parvis_job using (true)', t);
  end loop;
end $$;
alter table waiting enable row level security;
alter table waiting force row level security;
create policy job on waiting to parvis_job using (true);
