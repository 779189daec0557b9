-- What a job could not do for one thing: it waits, is tried again less and less often, and is seen until it is done.
-- A reason is the name of a class, never what somebody typed.
create table held_up (
  job text not null,
  thing text not null,
  reason text not null,
  since timestamptz not null,
  tries int not null check (tries > 0),
  again_at timestamptz not null,
  primary key (job, thing)
);
grant select, insert, update, delete on held_up to parvis_job;
