-- Why somebody may never act for somebody, as whoever answers for privacy in a body wrote it down. The address is kept as
-- long as the protection stands: its owner may have no account yet.
create table protections (
  id uuid primary key,
  home uuid not null,
  principal uuid not null,
  holder uuid,
  address text,
  -- the address as compared, until an account has it
  awaited text,
  -- the file by which the person was named
  reference text not null,
  ground text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  lifted_at timestamptz
);
create index protections_standing on protections (home, set_at desc) where lifted_at is null;
create index protections_awaited on protections (awaited) where awaited is not null;
create index protections_pair on protections (principal, holder) where lifted_at is null;
alter table protections enable row level security;
grant select, insert, update, delete on protections to parvis_job;
create policy job on protections to parvis_job using (true);

-- Whoever signs in with a protected address is blocked before they claim anything.
create or replace function claim(p_account uuid, p_address text, p_name text) returns void
  language sql volatile security definer set search_path = mandates, pg_temp
begin atomic
  insert into mandates.blocks (principal, holder, made_at)
  select distinct principal, p_account, now() from mandates.protections
  where awaited = p_address and lifted_at is null and principal <> p_account
    and p_account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
  on conflict do nothing;
  update mandates.mandates m set hidden = hidden
  from mandates.protections p
  where p.awaited = p_address and p.lifted_at is null
    and m.principal = p.principal and m.holder = p_account
    and p_account = (select nullif(current_setting('parvis.actor', true), '')::uuid);
  update mandates.protections set holder = p_account, awaited = null
  where awaited = p_address
    and p_account = (select nullif(current_setting('parvis.actor', true), '')::uuid);
  update mandates.mandates
  set principal = coalesce(principal, p_account),
      principal_name = case when principal is null then p_name else principal_name end,
      holder_name = case when principal is null then holder_name else p_name end,
      holder = coalesce(holder, p_account), awaited = null
  where awaited = p_address and standing in ('proposed', 'deciding') and proposed_by <> p_account
    and p_account = (select nullif(current_setting('parvis.actor', true), '')::uuid);
end;
