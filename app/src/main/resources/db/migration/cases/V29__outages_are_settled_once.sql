-- Up to when the clocks that an outage touched were looked at: later, only those that moved since are.
create table settled_outages (
  outage uuid primary key,
  looked_at timestamptz not null
);
alter table settled_outages enable row level security;
alter table settled_outages force row level security;
create policy job on settled_outages to parvis_job using (true) with check (true);
grant select, insert, update on settled_outages to parvis_job;
