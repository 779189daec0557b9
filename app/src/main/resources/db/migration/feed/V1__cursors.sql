-- Each follower keeps its place in the acts; what it could not follow is parked where all can see.
create table cursors (
  follower text primary key,
  xid xid8 not null default '0',
  position bigint not null default 0,
  moved_at timestamptz not null default now()
);

create table parked (
  follower text not null,
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  reason text not null,
  at timestamptz not null default now(),
  replayed_at timestamptz,
  primary key (follower, home, case_file, seq)
);

grant usage on schema feed to parvis_job, parvis_reader;
grant select, insert, update on cursors to parvis_job;
grant select, insert, update on parked to parvis_job;
