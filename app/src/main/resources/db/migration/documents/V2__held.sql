-- Files of something that is not sent yet: they belong to its holder (a draft), sealed under a key
-- of their own, and leave with it.
create table held (
    holder uuid not null,
    id uuid not null,
    label text not null, -- what it answers
    name bytea not null, -- sealed
    own_key bytea not null, -- sealed under the installation
    size bigint not null check (size > 0),
    received bigint not null default 0,
    state text not null check (state in ('arriving', 'kept', 'refused')),
    refusal text, -- why, as key and words
    scan text not null check (scan in ('clean', 'waiting', 'none')),
    media_type text,
    sha256 bytea,
    pages int,
    preview boolean not null default false,
    begun_at timestamptz not null,
    expires_at timestamptz not null, -- of an upload that stopped
    primary key (holder, id)
);
create index held_waiting on held (id) where scan = 'waiting' and state = 'kept';
create index held_stopped on held (expires_at) where state = 'arriving';

alter table held enable row level security;
alter table held force row level security;

grant select, insert, update, delete on held to parvis_draft, parvis_job;
grant select, delete on held to parvis_opener;

create policy draft on held to parvis_draft
    using (holder = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on held to parvis_opener
    using (holder = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy job on held to parvis_job using (true);

-- What a file took over from a draft keeps the key under which it arrived, sealed by the file's.
alter table documents
    add column own_key bytea,
    add column preview boolean not null default false,
    add column pages int;
alter table documents drop constraint documents_scan_check;
alter table documents add constraint documents_scan_check
    check (scan in ('clean', 'waiting', 'none', 'infected'));
