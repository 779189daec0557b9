-- Files also wait for a message about a case file: with its person's side, whose holder is the file itself, or
-- with a member of its body, whose holder is that member. They are forgotten when the message never leaves.
alter table documents.held add column forget_at timestamptz;
create index held_forget on documents.held (forget_at) where forget_at is not null;
create index held_message on documents.held (label) where forget_at is not null;

-- Whoever sends the message takes them over in the transaction that writes it.
grant select, delete on documents.held to parvis_person, parvis_invited, parvis_agent;
create policy person on documents.held to parvis_person
    using (holder = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy invited on documents.held to parvis_invited
    using (holder = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy agent on documents.held to parvis_agent
    using (holder = (select nullif(current_setting('parvis.actor', true), '')::uuid));
