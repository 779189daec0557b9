-- Text messages leave beside mail, what was returned says so, and a mailing lets pass what somebody waits for.
alter table messages add column bulk boolean not null default false;
alter table messages drop constraint messages_medium_check;
alter table messages add constraint messages_medium_check
    check (medium in ('email', 'sms', 'letter')) not valid;
alter table messages validate constraint messages_medium_check;
alter table messages drop constraint messages_status_check;
alter table messages add constraint messages_status_check check (status in
    ('queued', 'sending', 'sent', 'held', 'failed', 'bounced', 'printed', 'mailed')) not valid;
alter table messages validate constraint messages_status_check;
create index messages_leaving on messages (medium, bulk, next_try) where status in ('queued', 'sending');
drop index messages_due;
