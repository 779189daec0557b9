-- Programs of others that may obtain tokens. A secret is random, so its digest is enough.
create table identity.api_clients (
  id uuid primary key,
  client text not null unique,
  name text not null,
  secret bytea not null,
  -- what it may do, and perhaps in which service: drafts, drafts:CODE
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
alter table identity.api_clients enable row level security;
alter table identity.api_clients force row level security;

-- Their tokens, by digest; one that is given back is deleted.
create table identity.api_tokens (
  id uuid primary key,
  client uuid not null references identity.api_clients (id) on delete cascade,
  token bytea not null unique,
  scopes text[] not null,
  -- for which interface it was given
  audience text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
create index api_tokens_client on identity.api_tokens (client);
create index api_tokens_expiry on identity.api_tokens (expires_at);
alter table identity.api_tokens enable row level security;
alter table identity.api_tokens force row level security;

grant select, insert, update, delete on identity.api_clients, identity.api_tokens to parvis_identity;
create policy identity_api_clients on identity.api_clients to parvis_identity using (true) with check (true);
create policy identity_api_tokens on identity.api_tokens to parvis_identity using (true) with check (true);
grant select, delete on identity.api_tokens to parvis_job;
create policy job_api_tokens on identity.api_tokens to parvis_job using (true);
