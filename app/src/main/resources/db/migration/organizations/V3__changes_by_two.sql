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

-- The name of today when it is not the pack's: a pack that brings another one later takes its place.
alter table organizations.bodies add column renamed jsonb;

grant select on organizations.former_names to parvis_reader;
grant select, insert, update on organizations.changes, organizations.renamings, organizations.former_names to parvis_job;
