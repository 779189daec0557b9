-- Parts of a draft opened to others: invited to fill one in, or asked to attest it. To whom, why not and
-- what was attested is sealed; the row says only what is needed to open and to close it.
create table shares (
  id uuid primary key,
  draft uuid not null references drafts on delete cascade,
  part text not null,
  attests boolean not null,
  state text not null check (state in ('sent', 'opened', 'finished', 'declined', 'withdrawn')),
  sealed bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index shares_draft on shares (draft, made_at desc);
create unique index shares_attesting on shares (draft, part)
  where attests and state in ('sent', 'opened', 'finished');

-- Digests of the codes of links. No policy: nobody may read them but through the function below.
create table share_codes (
  code_hash bytea primary key,
  share uuid not null references shares on delete cascade,
  draft uuid not null
);
create index share_codes_share on share_codes (share);

alter table shares enable row level security;
alter table shares force row level security;

grant select, insert, update on shares to parvis_draft;
grant select on shares to parvis_opener;
grant insert on share_codes to parvis_draft;

create policy draft on shares to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
create policy opener on shares to parvis_opener
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));

create function share_by_code(p_hash bytea) returns table (share uuid, draft uuid)
  language sql stable security definer
  set search_path = forms, pg_temp
begin atomic
  select share, draft from forms.share_codes where code_hash = p_hash;
end;
revoke all on function share_by_code(bytea) from public;
grant execute on function share_by_code(bytea) to parvis_draft;
