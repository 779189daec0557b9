grant usage on schema organizations to parvis_reader, parvis_identity, parvis_app, parvis_job;

-- Public bodies. The home never changes; the definition says who the body is today.
create table organizations.bodies (
  home uuid primary key,
  code text not null unique,
  definition jsonb not null,
  digest bytea not null,
  -- the name of today when it is not the pack's: a pack that brings another one later takes its place
  renamed jsonb,
  retired boolean not null default false
);

-- What was imported, so that an unchanged file costs nothing at start.
create table organizations.imports (
  file text primary key,
  digest bytea not null
);

-- == Who works there ==

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

-- Which duties of a member come from groups of their body's own provider: those, and no others, go with the groups.
create table organizations.group_duties (
  home uuid not null,
  member uuid not null,
  provider text not null,
  roles text[] not null,
  -- whether the membership itself comes from the groups
  whole boolean not null,
  checked_at timestamptz not null,
  primary key (member, provider),
  foreign key (home, member) references organizations.members (home, id)
);

-- Who does the work of a member who is away, from a day to a day. Their files pass and come back; no power does.
create table organizations.replacements (
  home uuid not null,
  id uuid not null,
  absent uuid not null,
  substitute uuid not null,
  from_day date not null,
  to_day date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (home, id),
  foreign key (home, absent) references organizations.members (home, id),
  foreign key (home, substitute) references organizations.members (home, id),
  check (to_day >= from_day),
  check (absent <> substitute)
);
create index replacements_ending on organizations.replacements (to_day);

-- == What changes in a body ==

-- What one member proposes and another approves before it happens. Only the program's own work reads it: who may see
-- which line depends on duties, which are not in the database's scene.
create table organizations.changes (
  id uuid primary key,
  setting text not null,
  -- the body where it was proposed
  home uuid not null references organizations.bodies (home),
  -- the fields of the form, as the setting reads them
  what jsonb not null,
  why text not null,
  proposed_by uuid not null,
  -- the account of whoever proposed, so that nobody approves their own under another duty
  account uuid not null,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null check (state in ('proposed', 'approved', 'refused', 'withdrawn', 'expired')),
  settled_by uuid,
  settled_at timestamptz,
  words text not null default '',
  check ((state = 'proposed') = (settled_at is null)),
  check (state not in ('approved', 'refused') or settled_by <> proposed_by)
);
-- the same thing waits once
create unique index changes_waiting on organizations.changes (home, setting, what) where state = 'proposed';
create index changes_settled on organizations.changes (settled_at desc, id) where state <> 'proposed';

-- A new name, from a day; done when that day has come.
create table organizations.renamings (
  id uuid primary key,
  home uuid not null references organizations.bodies (home),
  on_day date not null,
  names jsonb not null,
  instrument text not null,
  done_at timestamptz
);
create index renamings_due on organizations.renamings (on_day) where done_at is null;

-- What a body was called, until the last day of each name.
create table organizations.former_names (
  home uuid not null references organizations.bodies (home),
  until_day date not null,
  name jsonb not null,
  instrument text,
  primary key (home, until_day)
);

-- What one body does passes to another from a day on: all of it when the body ceases, or some services. Rows stay under
-- the home where they were made; this says who answers for them.
create table organizations.handovers (
  id uuid primary key,
  from_home uuid not null references organizations.bodies (home),
  to_home uuid not null references organizations.bodies (home),
  -- codes of services; null is all, and then the members pass too
  services text[] check (cardinality(services) > 0),
  -- with some services, the members of that unit pass
  unit text,
  on_day date not null,
  instrument text not null,
  state text not null check (state in ('waiting', 'running', 'done')),
  total bigint not null default 0,
  passed bigint not null default 0,
  started_at timestamptz,
  done_at timestamptz,
  check (from_home <> to_home)
);
create index handovers_due on organizations.handovers (on_day) where state <> 'done';

-- Whether a body answers for something that another one made: its home, or the nil one. The program asks when a member
-- opens a file that passed to their body.
create function organizations.admit_body(p_home uuid, p_body uuid) returns uuid
  language sql stable security definer set search_path = organizations, pg_temp
begin atomic
  with recursive after(home) as (
    select p_home
    union
    select h.to_home from organizations.handovers h join after on h.from_home = after.home
    where h.state <> 'waiting')
  select case when exists (select from after where home = p_body) then p_home
    else '00000000-0000-0000-0000-000000000000'::uuid end;
end;

-- Whether a body took over all that another one was: its home, or the nil one. Who took over some services only is not
-- asked here: the other body still answers for its own registers.
create function organizations.admit_registers(p_home uuid, p_body uuid) returns uuid
  language sql stable security definer set search_path = organizations, pg_temp
begin atomic
  with recursive after(home) as (
    select p_home
    union
    select h.to_home from organizations.handovers h join after on h.from_home = after.home
    where h.state <> 'waiting' and h.services is null)
  select case when exists (select from after where home = p_body) then p_home
    else '00000000-0000-0000-0000-000000000000'::uuid end;
end;

revoke all on function organizations.admit_body(uuid, uuid), organizations.admit_registers(uuid, uuid) from public;
grant execute on function organizations.admit_body(uuid, uuid), organizations.admit_registers(uuid, uuid)
  to parvis_app;

-- == Who may do what ==

grant select on organizations.bodies, organizations.members, organizations.delegations, organizations.replacements,
  organizations.former_names, organizations.handovers to parvis_reader;
-- what somebody may do in a body is asked with who they are, at each request
grant select on organizations.members, organizations.member_accounts, organizations.invitations to parvis_identity;
grant select, insert, update, delete on organizations.bodies, organizations.members, organizations.delegations,
  organizations.member_accounts, organizations.invitations, organizations.group_duties, organizations.replacements
  to parvis_job;
grant select, insert, update on organizations.imports, organizations.changes, organizations.renamings,
  organizations.former_names, organizations.handovers to parvis_job;

alter table organizations.member_accounts enable row level security;
alter table organizations.member_accounts force row level security;
create policy identity_member_accounts on organizations.member_accounts for select to parvis_identity
  using (true);
create policy job_member_accounts on organizations.member_accounts to parvis_job
  using (true) with check (true);

alter table organizations.invitations enable row level security;
alter table organizations.invitations force row level security;
create policy identity_invitations on organizations.invitations for select to parvis_identity using (true);
create policy job_invitations on organizations.invitations to parvis_job using (true) with check (true);

alter table organizations.group_duties enable row level security;
create policy job on organizations.group_duties to parvis_job using (true);
