-- What the platforms of bodies told, byte for byte: the record behind the facts that it became.
create table strategy.platform_messages (
  home        uuid        not null,
  id          text        not null,
  record      uuid        not null unique,
  day         date        not null,
  content     text        not null,
  received_at timestamptz not null,
  primary key (home, id)
);

-- Whether each of their services runs, as they said last.
create table strategy.platform_status (
  home    uuid        not null,
  service text        not null,
  status  text        not null check (status in ('open', 'degraded', 'closed')),
  day     date        not null,
  told_at timestamptz not null,
  primary key (home, service)
);

-- Counts and states of services: nothing of a person, so anybody may read them.
grant select on strategy.platform_messages, strategy.platform_status to parvis_reader, parvis_job;
grant insert on strategy.platform_messages to parvis_job;
grant insert, update on strategy.platform_status to parvis_job;
