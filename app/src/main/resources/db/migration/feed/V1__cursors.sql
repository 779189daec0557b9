-- Each follower keeps its place in the acts.
create table cursors (
  follower text primary key,
  xid xid8 not null default '0',
  position bigint not null default 0,
  moved_at timestamptz not null default now()
);

grant usage on schema feed to parvis_job, parvis_reader;
grant select, insert, update on cursors to parvis_job;
