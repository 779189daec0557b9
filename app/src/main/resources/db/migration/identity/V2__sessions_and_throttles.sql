-- The layout of Spring Session, with our names. Read before any scene is known, so the login itself may:
-- a row holds identifiers only.
create table identity.sessions (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index sessions_expiry on identity.sessions (expiry_time);
create index sessions_principal on identity.sessions (principal_name);

create table identity.sessions_attributes (
  session_primary_id char(36) not null references identity.sessions (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- Token buckets of Bucket4j; keys are digests, so no address is kept.
create table identity.throttles (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index throttles_expiry on identity.throttles (expires_at);

grant select, insert, update, delete
  on identity.sessions, identity.sessions_attributes, identity.throttles to parvis_app;

-- A browser that its owner signed in from before: its attempts are counted apart from everybody else's.
create table identity.devices (
  account uuid not null references identity.accounts (id) on delete cascade,
  device bytea not null,
  used_on date not null,
  primary key (account, device)
);
alter table identity.devices enable row level security;
alter table identity.devices force row level security;
grant select, insert, update, delete on identity.devices to parvis_identity;
create policy identity_devices on identity.devices to parvis_identity using (true) with check (true);

-- One job takes away what has had its time.
grant select, delete on identity.sessions, identity.throttles, identity.verifications, identity.devices
  to parvis_job;
create policy job_verifications on identity.verifications to parvis_job using (true);
create policy job_devices on identity.devices to parvis_job using (true);
