grant usage on schema vault
    to parvis_public, parvis_person, parvis_invited, parvis_draft, parvis_opener, parvis_agent, parvis_member, parvis_job;

-- Wrapped keys live apart from what they open: own schema, own (shorter) life in backups.
create table organization_keys (
    home uuid primary key,
    sealed bytea not null, -- Tink keyset, sealed by the master key
    made_at timestamptz not null default now(),
    rotated_at timestamptz
);

-- Each compartment of a file has a key of its own; 0 is the key of the file itself.
create table keys (
    home uuid not null,
    file uuid not null,
    compartment smallint not null default 0,
    wrapped bytea not null, -- 64 raw bytes, wrapped by the organisation's keyset
    primary key (home, file, compartment)
);

-- Stores the key of a file being opened. Runs with the caller's own rights, so that the policies
-- below judge the row. Call it from the final select of a statement: PostgreSQL skips a CTE that
-- only selects and is never referenced.
create function vault.put_key(p_home uuid, p_file uuid, p_wrapped bytea) returns void
    language sql volatile
begin atomic
    insert into vault.keys (home, file, wrapped) values (p_home, p_file, p_wrapped);
end;

grant select, insert on vault.keys
    to parvis_person, parvis_invited, parvis_draft, parvis_opener, parvis_member;
grant select, insert, delete on vault.keys to parvis_agent;
grant select, insert, update, delete on vault.keys to parvis_job;
grant select, insert, update on vault.organization_keys to parvis_job;

alter table vault.organization_keys enable row level security;
alter table vault.organization_keys force row level security;
create policy job on vault.organization_keys to parvis_job using (true);

alter table vault.keys enable row level security;
alter table vault.keys force row level security;
-- A key is seen by whoever may read what it opens, and by nobody who may not, whatever the program asks.
create policy person on vault.keys to parvis_person
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and compartment = any ((select current_setting('parvis.compartments', true))::smallint[]));
create policy invited on vault.keys to parvis_invited
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and compartment = any ((select current_setting('parvis.compartments', true))::smallint[]));
create policy opener on vault.keys to parvis_opener
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid));
-- a draft that receives a document reserves its own number as the number of the file to come
create policy draft on vault.keys to parvis_draft
    using (file = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy agent on vault.keys to parvis_agent
    using (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
        and (compartment >= 0
            or file = (select nullif(current_setting('parvis.file', true), '')::uuid)
                and compartment = any ((select current_setting('parvis.compartments', true))::smallint[])));
create policy member_inside on vault.keys to parvis_member
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and compartment = any ((select current_setting('parvis.compartments', true))::smallint[]));
create policy job on vault.keys to parvis_job using (true);

-- Keys that bodies hold themselves: one half seals and is public, the other is wrapped by a token of the body.
create table vault.body_keys (
    home uuid primary key,
    public bytea not null,
    wrapped bytea not null,
    made_at timestamptz not null
);
grant select (home, public) on vault.body_keys to parvis_person, parvis_invited, parvis_agent, parvis_member;
grant select, insert on vault.body_keys to parvis_job;

alter table vault.body_keys enable row level security;
alter table vault.body_keys force row level security;
create policy published on vault.body_keys for select to parvis_person, parvis_invited, parvis_agent, parvis_member
    using (true);
create policy job on vault.body_keys to parvis_job using (true);

-- The seal of each body: the certificate is public, the key is sealed by the installation.
create table vault.seals (
    home uuid primary key,
    fingerprint text not null unique,
    certificate bytea not null,
    sealed bytea not null,
    made_at timestamptz not null default now()
);
grant select (home, fingerprint, certificate) on vault.seals to parvis_public;
grant select, insert on vault.seals to parvis_job;

alter table vault.seals enable row level security;
alter table vault.seals force row level security;
create policy published on vault.seals for select to parvis_public using (true);
create policy job on vault.seals to parvis_job using (true);
