-- The seal of each body: the certificate is public, the key is sealed by the installation.
create table vault.seals (
    home uuid primary key,
    fingerprint text not null unique,
    certificate bytea not null,
    sealed bytea not null,
    made_at timestamptz not null default now()
);
alter table vault.seals enable row level security;
alter table vault.seals force row level security;

grant usage on schema vault to parvis_public;
grant select (home, fingerprint, certificate) on vault.seals to parvis_public;
grant select, insert on vault.seals to parvis_job;
create policy published on vault.seals for select to parvis_public using (true);
create policy job on vault.seals to parvis_job using (true);
