-- A device on which somebody keeps a copy of what they type and did not save yet. The copy lies on the device, sealed
-- under a key that lies here: when this row goes, with its draft at the latest, nobody reads the copy any more. The
-- device is known by the digest of a random token that it got for this draft alone.
create table copies (
  draft uuid not null references drafts on delete cascade,
  device bytea not null,
  sealed_key bytea not null,
  made_at timestamptz not null,
  primary key (draft, device)
);

alter table copies enable row level security;
alter table copies force row level security;

grant select, insert, delete on copies to parvis_draft;

create policy draft on copies to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
