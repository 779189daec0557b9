-- What somebody whose duty it is read in the law and found as the services of their body say it. A line never
-- changes: who finds later that it no longer holds writes another.
create table confirmations (
  home uuid not null,
  digest text not null,
  line bigint generated always as identity,
  holds boolean not null,
  citation text not null,
  member uuid not null,
  name text not null,
  function jsonb not null,
  read_on date not null,
  place text not null,
  at timestamptz not null,
  primary key (home, digest, line)
);

alter table confirmations enable row level security;
create policy reader on confirmations for select to parvis_reader, parvis_staff
  using (true);
create policy agent on confirmations for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on confirmations to parvis_job using (true);
grant select on confirmations to parvis_reader, parvis_staff, parvis_job;
grant insert on confirmations to parvis_staff, parvis_job;
