-- A document that shows the ground of a mandate: held sealed and looked at by the module of documents, under this number.
create table proofs (
  id uuid primary key,
  made_by uuid not null,
  name text not null,
  made_at timestamptz not null
);
create index proofs_made on proofs (made_at);
grant select, insert on proofs to parvis_person;
grant select, delete on proofs to parvis_job;
alter table proofs enable row level security;
alter table proofs force row level security;
create policy own on proofs to parvis_person
  using (made_by = (select nullif(current_setting('parvis.actor', true), '')::uuid))
  with check (made_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on proofs to parvis_job using (true);

alter table mandates add column proof_file uuid, add column proof_name text;
create index mandates_proof on mandates (proof_file) where proof_file is not null;
