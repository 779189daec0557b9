-- An association may have no number of its own.
alter table principals drop constraint principals_check1;
alter table principals add constraint principals_number
  check (kind = 'business' or number is null);
-- Functions of this schema answer for it, as for mandates: nobody signs in as its owner.
alter table principals no force row level security;

-- A firm may hold a mandate as a firm: whom it sends is its own affair (assignments, below).
alter table mandates add column firm uuid check (firm is null or firm = holder);
-- What the register of enterprises said of the number when somebody asked to manage a business.
alter table mandates add column register text
  check (register in ('registered', 'struck-off', 'silent', 'none'));
create index mandates_firm on mandates (firm, principal_name, id) where firm is not null;

-- Which person a firm sends to which client, to do what. It opens nothing by itself: the person
-- must hold a mandate of the firm that lets them act for its clients, and the firm one of the client.
create table assignments (
  id uuid primary key,
  mandate uuid not null references mandates on delete cascade,
  firm uuid not null,
  account uuid not null,
  acts text[] not null check (cardinality(acts) > 0),
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid
);
create unique index assignments_current on assignments (mandate, account) where ended_at is null;
create index assignments_account on assignments (account) where ended_at is null;
create index assignments_firm on assignments (firm, mandate);

-- Whoever leaves the firm, or whose client leaves it, is sent there no more, also if they come back.
create function end_assignments() returns trigger
  language plpgsql security definer set search_path = mandates, pg_temp as $$
begin
  update mandates.assignments a set ended_at = coalesce(new.ended_at, new.made_at), ended_by = new.ended_by
  where a.ended_at is null
    and (a.mandate = old.id
      or (a.firm = old.principal and a.account = old.holder and not exists (
        select from mandates.mandates m
        where m.principal = old.principal and m.holder = old.holder and m.id <> old.id
          and m.standing = 'open' and 'represent' = any (m.acts))));
  return null;
end $$;
create trigger end_assignments after update of standing on mandates
  for each row when (new.standing = 'revoked' and old.standing <> 'revoked')
  execute function end_assignments();

-- The three links of each chain that ends at an account: what the firm's mandate of the client says,
-- what the assignment says, what the person's mandate of the firm says. A block between the client and
-- the person, or the firm, hides the whole chain.
create view chains as
  select m.id as mandate, m.principal, m.principal_kind, m.principal_name, m.firm,
    m.ground, m.services as client_services, m.acts as client_acts, m.from_day as client_from,
    m.until_day as client_until, m.standing as client_standing, m.proposed_by,
    a.account, a.acts as assigned_acts,
    s.holder_name, s.principal_name as firm_name, s.services as staff_services, s.acts as staff_acts,
    s.from_day as staff_from, s.until_day as staff_until, s.standing as staff_standing
  from mandates.assignments a
  join mandates.mandates m on m.id = a.mandate and m.firm = a.firm
  join mandates.mandates s on s.principal = a.firm and s.holder = a.account
    and s.principal_kind = 'business'
  where a.ended_at is null and not m.hidden and not s.hidden
    and not exists (
      select from mandates.blocks b where b.principal = m.principal and b.holder = a.account);
revoke all on chains from public;

-- Chains whose three links hold on a day, with what is left of them.
create function whole_chains(p_account uuid, p_on date)
  returns table (mandate uuid, principal uuid, principal_kind text, principal_name text, firm uuid,
    holder_name text, ground text, services text[], acts text[], from_day date, until_day date,
    proposed_by uuid)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select c.mandate, c.principal, c.principal_kind, c.principal_name, c.firm,
    c.holder_name || ', ' || c.firm_name, c.ground,
    case when c.staff_services is null then c.client_services
      when c.client_services is null then c.staff_services
      else (select array_agg(s order by s) from unnest(c.client_services) s
        where s = any (c.staff_services)) end,
    (select coalesce(array_agg(x order by x), '{}') from unnest(c.client_acts) x
      where x = any (c.assigned_acts) and x not in ('administer', 'represent')),
    greatest(c.client_from, c.staff_from), least(c.client_until, c.staff_until), c.proposed_by
  from mandates.chains c
  where c.account = p_account
    and c.client_standing = 'open' and p_on between c.client_from and c.client_until
    and c.staff_standing = 'open' and p_on between c.staff_from and c.staff_until
    and 'represent' = any (c.staff_acts)
    and (c.client_services is null or c.staff_services is null
      or c.client_services && c.staff_services);
end;

-- The one answer, now also through a firm. Several mandates of one firm join their services.
create or replace function admit(p_account uuid, p_mandate uuid, p_act text, p_on date)
  returns table (principal uuid, services text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select m.principal, coalesce(array_to_string(m.services, ' '), '%')
  from mandates.mandates m
  where m.id = p_mandate and m.holder = p_account and m.firm is null and m.standing = 'open'
    and not m.hidden and p_act = any (m.acts) and p_on between m.from_day and m.until_day
  union all
  select c.principal, string_agg(coalesce(array_to_string(c.services, ' '), '%'), ' ')
  from mandates.whole_chains(p_account, p_on) c
  where c.mandate = p_mandate and p_act = any (c.acts)
  group by c.principal;
end;

create or replace function named(p_account uuid, p_mandate uuid)
  returns table (holder_name text, ground text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select m.holder_name, m.ground from mandates.mandates m
  where m.id = p_mandate and m.holder = p_account and not m.hidden
  union all
  (select c.holder_name || ', ' || c.firm_name, c.ground from mandates.chains c
  where c.mandate = p_mandate and c.account = p_account limit 1);
end;

-- The links of one's own chains, for the policy of the program; of nobody else's.
create function links(p_principal uuid, p_mandate uuid)
  returns setof chains
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select c.* from mandates.chains c
  where c.account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and (c.principal = p_principal or c.mandate = p_mandate);
end;

-- For whom the account of the scene acts today, in its own name or through a firm, by name.
create function acting_for(p_on date, p_words text, p_name text, p_id uuid, p_most int)
  returns table (id uuid, principal uuid, principal_kind text, principal_name text, holder uuid,
    holder_name text, firm uuid, ground text, services text[], acts text[], from_day date,
    until_day date, proposed_by uuid)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account),
  direct as (
    select m.id, m.principal, m.principal_kind, m.principal_name, m.holder, m.holder_name,
      m.firm, m.ground, m.services, m.acts, m.from_day, m.until_day, m.proposed_by
    from mandates.mandates m, me
    where m.holder = me.account and m.standing = 'open' and not m.hidden
      and p_on between m.from_day and m.until_day
      and strpos(lower(m.principal_name), lower(p_words)) > 0
      and (m.principal_name, m.id) > (p_name, p_id)
    order by m.principal_name, m.id limit p_most),
  sent as (
    select distinct on (c.principal_name, c.mandate) c.mandate as id, c.principal, c.principal_kind,
      c.principal_name, me.account as holder, c.holder_name, c.firm, c.ground, c.services, c.acts,
      c.from_day, c.until_day, c.proposed_by
    from me, lateral mandates.whole_chains(me.account, p_on) c
    where strpos(lower(c.principal_name), lower(p_words)) > 0
      and (c.principal_name, c.mandate) > (p_name, p_id)
    order by c.principal_name, c.mandate limit p_most)
  select * from (select * from direct union all select * from sent) found
  order by found.principal_name, found.id limit p_most;
end;

-- A business that somebody manages here, by its number: enterprise numbers are public. Its name is
-- the one that a public body looked at, not what whoever wrote the number first called it.
create function managed(p_number text, p_on date)
  returns table (id uuid, name text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select m.principal, m.principal_name
  from mandates.principals p
  join mandates.mandates m on m.principal = p.id
  where p.number = p_number and p.kind = 'business' and m.standing = 'open' and not m.hidden
    and 'administer' = any (m.acts) and p_on between m.from_day and m.until_day
  order by m.opened_at desc, m.id limit 1;
end;

-- Whom a business has told when something concerns it: those who manage it.
create function managers(p_business uuid, p_on date) returns setof uuid
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select distinct m.holder from mandates.mandates m
  where m.principal = p_business and m.principal_kind = 'business' and m.standing = 'open'
    and not m.hidden and 'administer' = any (m.acts) and p_on between m.from_day and m.until_day;
end;

-- The number of the business in whose place somebody stands.
create function own_number() returns text
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select p.number from mandates.principals p
  where p.kind = 'business'
    and p.id = (select nullif(current_setting('parvis.actor', true), '')::uuid);
end;

revoke all on function end_assignments(), whole_chains(uuid, date), links(uuid, uuid),
  acting_for(date, text, text, uuid, int), managed(text, date), managers(uuid, date),
  own_number() from public;
grant execute on function links(uuid, uuid), acting_for(date, text, text, uuid, int),
  managed(text, date), own_number() to parvis_person;
grant execute on function managers(uuid, date) to parvis_person, parvis_agent, parvis_job;

grant select, insert on assignments to parvis_person;
grant update (ended_at, ended_by) on assignments to parvis_person;
grant select, insert, update, delete on assignments to parvis_job;
-- Not forced on their owner, like the mandates: the functions above read as their owner.
alter table assignments enable row level security;
-- The firm says whom it sends; each person sees where they are sent.
create policy firm on assignments to parvis_person
  using (firm = (select nullif(current_setting('parvis.actor', true), '')::uuid))
  with check (firm = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy sent on assignments for select to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on assignments to parvis_job using (true);
