-- Whoever holds the secret of an invitation becomes a member of the body, once, before it ends.
create table organizations.invitations (
  id uuid primary key,
  home uuid not null references organizations.bodies (home),
  email text not null,
  -- the address as compared
  email_key text not null,
  role text not null,
  -- digest of the secret in the link
  secret bytea not null unique,
  expires_at timestamptz not null,
  -- a new invitation takes the place of the one before
  unique (home, email_key)
);
alter table organizations.invitations enable row level security;
alter table organizations.invitations force row level security;

grant select on organizations.invitations to parvis_identity;
create policy identity_invitations on organizations.invitations for select to parvis_identity using (true);
grant select, insert, update, delete on organizations.invitations to parvis_job;
create policy job_invitations on organizations.invitations to parvis_job using (true) with check (true);
