create table messages (
    id uuid primary key,
    key text not null unique, -- given by the sender: the same message is written once
    home uuid not null, -- nil for mail of accounts
    file uuid,
    party int, -- of the file, whose words a reply by mail is; none where it is nobody's
    medium text not null check (medium in ('email', 'sms', 'letter')),
    kind text not null,
    lang text not null,
    sealed bytea not null, -- addressee, subject and bodies, under the key of the file
    document uuid, -- the letter to print
    bulk boolean not null default false, -- of a mailing, which lets pass what somebody waits for
    status text not null check (status in
        ('queued', 'sending', 'sent', 'held', 'failed', 'bounced', 'printed', 'mailed')),
    attempts int not null default 0,
    problem text,
    made_at timestamptz not null,
    next_try timestamptz not null,
    settled_at timestamptz,
    mailed_on date
);
create index messages_leaving on messages (medium, bulk, next_try) where status in ('queued', 'sending');
create index messages_file on messages (home, file);
create index messages_letters on messages (home, id) where medium = 'letter';

alter table messages enable row level security;
alter table messages force row level security;

grant usage on schema post to parvis_person, parvis_invited, parvis_draft, parvis_opener,
    parvis_agent, parvis_identity, parvis_job;
grant insert on messages to parvis_person, parvis_invited, parvis_draft, parvis_opener,
    parvis_agent, parvis_identity;
grant select, update on messages to parvis_agent;
grant select, insert, update, delete on messages to parvis_job;

-- anyone who does something may cause a message; nobody but the body's agents and the jobs reads one
create policy writing on messages for insert
    to parvis_person, parvis_invited, parvis_draft, parvis_opener, parvis_agent, parvis_identity
    with check (true);
create policy agent on messages for select to parvis_agent
    using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy agent_prints on messages for update to parvis_agent
    using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on messages to parvis_job using (true);
