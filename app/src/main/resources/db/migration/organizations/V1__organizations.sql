grant usage on schema organizations to parvis_reader, parvis_identity, parvis_job;

-- Public bodies. The home never changes; the definition says who the body is today.
create table organizations.bodies (
  home uuid primary key,
  code text not null unique,
  definition jsonb not null,
  digest bytea not null,
  retired boolean not null default false
);

-- Who works there, in which duties. The name, title and duties of a member of a public body are public
-- information (A-2.1, s. 57), so every relation may read them; to whom the account belongs is not here.
create table organizations.members (
  home uuid not null references organizations.bodies (home),
  id uuid not null unique,
  name text not null,
  title jsonb not null,
  unit text,
  roles text[] not null,
  since date not null,
  until date,
  primary key (home, id)
);

-- Dated written instruments by which the person in charge is designated (A-2.1, s. 8).
create table organizations.delegations (
  home uuid not null,
  id uuid not null,
  delegate uuid not null,
  standing text not null check (standing in ('member', 'board', 'management')),
  instrument jsonb not null,
  from_day date not null,
  to_day date,
  primary key (home, id),
  foreign key (home, delegate) references organizations.members (home, id),
  check (to_day is null or to_day >= from_day)
);

-- The account by which a member signs in.
create table organizations.member_accounts (
  account uuid not null,
  home uuid not null,
  member uuid not null unique,
  primary key (account, member),
  foreign key (home, member) references organizations.members (home, id)
);
alter table organizations.member_accounts enable row level security;
alter table organizations.member_accounts force row level security;

grant select on organizations.bodies, organizations.members, organizations.delegations to parvis_reader;
grant select, insert, update, delete on organizations.bodies, organizations.members,
  organizations.delegations, organizations.member_accounts to parvis_job;
create policy job_member_accounts on organizations.member_accounts to parvis_job
  using (true) with check (true);

grant select on organizations.member_accounts to parvis_identity;
create policy identity_member_accounts on organizations.member_accounts for select to parvis_identity
  using (true);

-- What was imported, so that an unchanged file costs nothing at start.
create table organizations.imports (
  file text primary key,
  digest bytea not null
);
grant select, insert, update on organizations.imports to parvis_job;
