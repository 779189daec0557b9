create table documents (
    home uuid not null,
    file uuid not null,
    id uuid not null,
    kind text not null,
    name bytea not null, -- sealed: names of documents tell much
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 bytea not null,
    address bytea not null,
    scan text not null check (scan in ('clean', 'waiting', 'none')),
    added_at timestamptz not null,
    primary key (home, id)
);
create index documents_file on documents (home, file, id);
create index documents_waiting on documents (id) where scan = 'waiting';

alter table documents enable row level security;
alter table documents force row level security;

grant usage on schema documents
    to parvis_person, parvis_invited, parvis_draft, parvis_opener, parvis_agent, parvis_job;
grant select, insert on documents to parvis_person, parvis_invited, parvis_opener, parvis_agent;
grant select, insert, delete on documents to parvis_draft;
grant select, insert, update, delete on documents to parvis_job;

create policy person on documents to parvis_person
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy invited on documents to parvis_invited
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy opener on documents to parvis_opener
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy draft on documents to parvis_draft
    using (file = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy agent on documents to parvis_agent
    using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on documents to parvis_job using (true);
