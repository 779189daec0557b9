-- A figure as it was published: its address is the digest of its content, so that it can never say anything else.
create table strategy.snapshots (
  digest   text        primary key check (digest ~ '^[0-9a-f]{64}$'),
  figure   text        not null,
  version  int         not null,
  taken_at timestamptz not null,
  content  text        not null
);
create index snapshots_by_figure on strategy.snapshots (figure, taken_at desc);

grant select on strategy.snapshots to parvis_reader, parvis_job;
grant insert on strategy.snapshots to parvis_job;
