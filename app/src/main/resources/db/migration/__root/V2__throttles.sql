-- Token buckets of Bucket4j, shared by all that may be tried only so often; keys are digests, so no
-- address is kept. Read before any scene is known, so the login itself may.
create table throttles (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index throttles_expiry on throttles (expires_at);

grant select, insert, update, delete on throttles to parvis_app;
grant select, delete on throttles to parvis_job;
grant usage on schema platform to parvis_job;
