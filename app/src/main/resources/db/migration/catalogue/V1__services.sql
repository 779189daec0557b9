-- Published definitions. A version never changes: there is no grant to update its text.
create table services (
  code text not null,
  version int not null,
  digest bytea not null,
  definition bytea not null,
  published_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (code, version)
);

grant usage on schema catalogue to parvis_reader;
grant select on services to parvis_reader;
grant insert on services to parvis_job;
grant update (retired_at) on services to parvis_job;
