-- Programs are administered by two: what was approved is done by the program's own work.
alter table identity.api_clients add column last_used_at timestamptz;
-- The approved change that lets a secret be made and shown, once.
alter table identity.api_clients add column awaited uuid unique;
grant select, insert, update on identity.api_clients to parvis_job;
create policy job_api_clients on identity.api_clients to parvis_job using (true) with check (true);
