-- Who has no account of their own: a child, a business by its enterprise number.
create table principals (
  id uuid primary key,
  kind text not null check (kind in ('child', 'business')),
  name text not null,
  born_on date,
  number text unique,
  made_by uuid not null,
  made_at timestamptz not null,
  check ((kind = 'child') = (born_on is not null)),
  check ((kind = 'business') = (number is not null))
);

-- Who acts for whom, on what ground, for what, from when to when. A change is a new mandate.
create table mandates (
  id uuid primary key,
  -- an account, or a principal without one; unknown until whoever was written to signs in
  principal uuid,
  principal_kind text not null check (principal_kind in ('person', 'child', 'business')),
  principal_name text not null,
  holder uuid,
  holder_name text not null,
  -- the address that a proposal went to, as compared, until its owner signs in
  awaited text,
  ground text not null,
  -- codes of services; null covers all
  services text[] check (cardinality(services) > 0),
  acts text[] not null check (cardinality(acts) > 0),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  proof text,
  standing text not null check (standing in ('proposed', 'deciding', 'open', 'refused', 'revoked')),
  proposed_by uuid not null,
  made_at timestamptz not null,
  opened_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  -- home of the public body that looks at the proof, if one does
  decider uuid,
  -- who of it said yes or no, and when the young person was consulted
  decided_by uuid,
  consulted_on date,
  consult boolean not null default false,
  reminded boolean not null default false,
  -- a block that does not reveal itself: to its holder the mandate never was
  hidden boolean not null default false,
  check (standing <> 'open' or (principal is not null and holder is not null))
);
create index mandates_principal on mandates (principal, principal_name, id);
create index mandates_holder on mandates (holder, principal_name, id);
create index mandates_awaited on mandates (awaited) where awaited is not null;
create index mandates_deciding on mandates (decider, made_at, id) where standing = 'deciding';
create index mandates_ending on mandates (until_day) where standing = 'open';

-- Who may never act for whom, whatever anybody accepts. Only the program's own work reads it.
create table blocks (
  principal uuid not null,
  holder uuid not null,
  made_at timestamptz not null,
  primary key (principal, holder)
);

create function hide_blocked() returns trigger
  language plpgsql security definer set search_path = mandates, pg_temp as $$
begin
  new.hidden := exists (
    select from mandates.blocks b where b.principal = new.principal and b.holder = new.holder);
  return new;
end $$;
create trigger hide_blocked before insert or update on mandates
  for each row execute function hide_blocked();

-- The one answer to "may this account do this for somebody under this mandate on that day": for
-- whom, and the services as patterns. No row is no. Every scene of acting asks it, so what is
-- revoked is refused by the next transaction on every node.
create function admit(p_account uuid, p_mandate uuid, p_act text, p_on date)
  returns table (principal uuid, services text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select m.principal, coalesce(array_to_string(m.services, ' '), '%')
  from mandates.mandates m
  where m.id = p_mandate and m.holder = p_account and m.standing = 'open' and not m.hidden
    and p_act = any (m.acts) and p_on between m.from_day and m.until_day;
end;

-- Proposals written to an address become their account's when its owner, who proved the address,
-- signs in.
create function claim(p_account uuid, p_address text, p_name text) returns void
  language sql volatile security definer set search_path = mandates, pg_temp
begin atomic
  update mandates.mandates
  set principal = coalesce(principal, p_account),
      principal_name = case when principal is null then p_name else principal_name end,
      holder_name = case when principal is null then holder_name else p_name end,
      holder = coalesce(holder, p_account), awaited = null
  where awaited = p_address and standing in ('proposed', 'deciding') and proposed_by <> p_account;
end;

revoke all on function hide_blocked(), admit(uuid, uuid, text, date), claim(uuid, text, text)
  from public;
grant usage on schema mandates to parvis_app, parvis_person, parvis_opener, parvis_agent,
  parvis_job;
grant execute on function admit(uuid, uuid, text, date) to parvis_app, parvis_opener, parvis_job;
grant execute on function claim(uuid, text, text) to parvis_person;

grant select, insert on mandates to parvis_person;
grant update (standing, opened_at, ended_at, ended_by) on mandates to parvis_person;
grant select on mandates to parvis_agent;
grant update (standing, opened_at, principal, awaited, decided_by, consulted_on) on mandates
  to parvis_agent;
grant insert on principals to parvis_person;
grant select, insert, update, delete on principals, mandates, blocks to parvis_job;

-- Not forced on their owner: the functions above read as their owner, and nobody signs in as it.
alter table principals enable row level security;
alter table principals force row level security;
alter table mandates enable row level security;
alter table blocks enable row level security;

-- Each side sees and ends its own; who proposes writes in their own name.
create policy given on mandates to parvis_person
  using (principal = (select nullif(current_setting('parvis.actor', true), '')::uuid))
  with check (principal = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy held on mandates to parvis_person
  using (holder = (select nullif(current_setting('parvis.actor', true), '')::uuid) and not hidden)
  with check (holder = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy decider on mandates to parvis_agent
  using (decider = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy made on principals for insert to parvis_person
  with check (made_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on principals to parvis_job using (true);
create policy job on mandates to parvis_job using (true);
create policy job on blocks to parvis_job using (true);
