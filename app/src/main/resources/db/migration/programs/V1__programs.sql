grant usage on schema programs to parvis_identity, parvis_job;

-- Programs of others that may obtain tokens. A secret is random, so its digest is enough.
create table programs.clients (
  id uuid primary key,
  client text not null unique,
  name text not null,
  secret bytea not null,
  -- what it may do, and perhaps in which service: drafts, drafts:CODE
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  -- the approved change that lets a secret be made and shown, once
  awaited uuid unique
);
alter table programs.clients enable row level security;
alter table programs.clients force row level security;

-- Their tokens, by digest; one that is given back is deleted.
create table programs.tokens (
  id uuid primary key,
  client uuid not null references programs.clients (id) on delete cascade,
  token bytea not null unique,
  scopes text[] not null,
  -- for which interface it was given
  audience text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
create index tokens_client on programs.tokens (client);
create index tokens_expiry on programs.tokens (expires_at);
alter table programs.tokens enable row level security;
alter table programs.tokens force row level security;

grant select, insert, update, delete on programs.clients, programs.tokens to parvis_identity;
create policy identity_clients on programs.clients to parvis_identity using (true) with check (true);
create policy identity_tokens on programs.tokens to parvis_identity using (true) with check (true);
-- Programs are administered by two: what was approved is done by the program's own work.
grant select, insert, update on programs.clients to parvis_job;
create policy job_clients on programs.clients to parvis_job using (true) with check (true);
grant select, delete on programs.tokens to parvis_job;
create policy job_tokens on programs.tokens to parvis_job using (true);
