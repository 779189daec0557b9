-- Drafts that go over to a new version of their service: one job each, resumable, and undone if need be.
create table moves (
  id uuid primary key,
  service text not null,
  from_version int not null,
  to_version int not null,
  state text not null check (state in ('moving', 'moved', 'undoing', 'undone')),
  place uuid not null,
  total int not null,
  done int not null default 0,
  kept bigint not null default 0,
  dropped bigint not null default 0,
  reasked bigint not null default 0,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create unique index moves_running on moves (service) where state in ('moving', 'undoing');

-- Each draft once: what it held before, sealed as it was, until the move can no longer be undone.
create table moved (
  move uuid not null references moves,
  draft uuid not null references drafts on delete cascade,
  revision int not null,
  before bytea not null,
  primary key (move, draft)
);
create index moved_draft on moved (draft);
alter table moved enable row level security;
alter table moved force row level security;

create index drafts_version on drafts (service, version, id);

grant select on moves to parvis_reader;
grant usage on schema forms to parvis_reader;
grant select, insert, update on moves to parvis_job;
grant select, insert, delete on moved to parvis_job;
grant update (version, content, revision) on drafts to parvis_job;
create policy job on moved to parvis_job using (true);
