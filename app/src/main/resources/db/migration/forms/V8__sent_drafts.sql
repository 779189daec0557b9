-- What became of a draft that was sent: whoever could open it finds the receipt, even when the answer to sending
-- was lost on its way. No answers, no service; the reference and the code of the file are sealed.
create table sent (
  draft uuid primary key,
  home uuid not null,
  case_file uuid not null,
  account uuid,
  token_hash bytea not null,
  sealed bytea not null,
  expires_at timestamptz not null
);
create index sent_file on sent (home, case_file);
create index sent_expiring on sent (expires_at);

alter table sent enable row level security;
alter table sent force row level security;

grant insert on sent to parvis_opener;
grant select on sent to parvis_draft;
grant select, delete on sent to parvis_job;

create policy opener on sent for insert to parvis_opener
  with check (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy draft on sent for select to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy job on sent to parvis_job using (true);
