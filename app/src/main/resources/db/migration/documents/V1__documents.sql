-- Documents of case files.
create table documents (
    home uuid not null,
    file uuid not null,
    id uuid not null,
    compartment smallint not null default 0, -- for whom it is, as the act that brings it
    kind text not null,
    name bytea not null, -- sealed: names of documents tell much
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 bytea not null,
    address bytea not null,
    own_key bytea, -- what a file took over from a draft keeps the key under which it arrived, sealed by the file's
    scan text not null check (scan in ('clean', 'waiting', 'none', 'infected')),
    pages int,
    preview boolean not null default false,
    added_at timestamptz not null,
    primary key (home, id)
);
create index documents_file on documents (home, file, id);
create index documents_waiting on documents (id) where scan = 'waiting';

-- Files of something that is not sent yet: they belong to its holder (a draft), sealed under a key
-- of their own, and leave with it. Files also wait for a message about a case file: with its person's side, whose
-- holder is the file itself, or with a member of its body, whose holder is that member. They are forgotten when the
-- message never leaves.
create table held (
    holder uuid not null,
    id uuid not null,
    label text not null, -- what it answers
    name bytea not null, -- sealed
    own_key bytea not null, -- sealed under the installation
    size bigint not null,
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
    forget_at timestamptz, -- of what waits for a message
    primary key (holder, id),
    -- what was refused before any of it arrived stays listed with its reason, were it empty
    constraint held_size_check check (size > 0 or (size = 0 and state = 'refused'))
);
create index held_waiting on held (id) where scan = 'waiting' and state = 'kept';
create index held_stopped on held (expires_at) where state = 'arriving';
create index held_forget on held (forget_at) where forget_at is not null;
create index held_message on held (label) where forget_at is not null;

alter table documents enable row level security;
alter table documents force row level security;
alter table held enable row level security;
alter table held force row level security;

grant usage on schema documents
    to parvis_person, parvis_invited, parvis_draft, parvis_opener, parvis_agent, parvis_member, parvis_job;
grant select, insert on documents to parvis_person, parvis_invited, parvis_opener, parvis_agent, parvis_member;
grant select, insert, delete on documents to parvis_draft;
grant select, insert, update, delete on documents to parvis_job;
grant select, insert, update, delete on held to parvis_draft, parvis_job;
-- whoever opens the file or sends the message takes them over in the transaction that writes it
grant select, delete on held to parvis_opener, parvis_person, parvis_invited, parvis_agent, parvis_member;

create policy person on documents to parvis_person
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and compartment = any ((select current_setting('parvis.compartments', true))::smallint[]));
create policy invited on documents to parvis_invited
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and compartment = any ((select current_setting('parvis.compartments', true))::smallint[]));
create policy opener on documents to parvis_opener
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy draft on documents to parvis_draft
    using (file = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy agent on documents to parvis_agent
    using (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
        and (compartment >= 0
            or file = (select nullif(current_setting('parvis.file', true), '')::uuid)
                and compartment = any ((select current_setting('parvis.compartments', true))::smallint[])));
create policy member_inside on documents to parvis_member
    using (file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and compartment = any ((select current_setting('parvis.compartments', true))::smallint[]));
create policy job on documents to parvis_job using (true);

create policy draft on held to parvis_draft
    using (holder = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on held to parvis_opener
    using (holder = (select nullif(current_setting('parvis.draft', true), '')::uuid));
-- what waits in a file is of whose file it is
create policy person on held to parvis_person
    using (holder = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and (select current_setting('parvis.party', true)) = '1');
create policy invited on held to parvis_invited
    using (holder = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and (select current_setting('parvis.party', true)) = '1');
create policy agent on held to parvis_agent
    using (holder = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy member_inside on held to parvis_member
    using (holder = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on held to parvis_job using (true);
