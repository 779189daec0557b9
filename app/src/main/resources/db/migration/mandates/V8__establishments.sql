-- Where a business works: its files may belong to one place, and roles may be limited to some.
create table establishments (
  id uuid primary key,
  business uuid not null,
  name text not null,
  street text not null,
  municipality text not null,
  postal_code text,
  -- as the register of enterprises counts the places of one business
  number text,
  made_by uuid not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  check ((closed_at is null) = (closed_by is null))
);
create index establishments_business on establishments (business, name, id);
create unique index establishments_number on establishments (business, number)
  where number is not null and closed_at is null;

-- Places of the business that a mandate covers; null covers all, and what is of no place. Whoever manages
-- a business manages all of it.
alter table mandates add column establishments uuid[] check (cardinality(establishments) > 0);
alter table mandates add constraint mandates_places
  check (establishments is null or (principal_kind = 'business' and not 'administer' = any (acts)));

-- Closing a place ends what was limited to it alone, and takes it out of the rest.
create function close_establishment() returns trigger
  language plpgsql security definer set search_path = mandates, pg_temp as $$
begin
  update mandates.mandates
  set standing = 'revoked', ended_at = new.closed_at, ended_by = new.closed_by
  where principal = new.business and establishments = array[new.id]
    and standing in ('proposed', 'deciding', 'open');
  update mandates.mandates set establishments = array_remove(establishments, new.id)
  where principal = new.business and new.id = any (establishments) and establishments <> array[new.id]
    and standing in ('proposed', 'deciding', 'open');
  return null;
end $$;
create trigger close_establishment after update of closed_at on establishments
  for each row when (new.closed_at is not null and old.closed_at is null)
  execute function close_establishment();

-- The one answer, now also with the places: as patterns, '%' for all and '-' for what is of none.
create function admitted(p_account uuid, p_mandate uuid, p_act text, p_on date)
  returns table (principal uuid, services text, establishments text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select m.principal, coalesce(array_to_string(m.services, ' '), '%'),
    coalesce(array_to_string(m.establishments, ' '), '%')
  from mandates.mandates m
  where m.id = p_mandate and m.holder = p_account and m.firm is null and m.standing = 'open'
    and not m.hidden and p_act = any (m.acts) and p_on between m.from_day and m.until_day
  union all
  select c.principal, string_agg(coalesce(array_to_string(c.services, ' '), '%'), ' '),
    coalesce(array_to_string(m.establishments, ' '), '%')
  from mandates.whole_chains(p_account, p_on) c
  join mandates.mandates m on m.id = c.mandate
  where c.mandate = p_mandate and p_act = any (c.acts)
  group by c.principal, m.establishments;
end;

-- For nodes of the release before, which know no places: what is limited to some opens nothing there.
create or replace function admit(p_account uuid, p_mandate uuid, p_act text, p_on date)
  returns table (principal uuid, services text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select a.principal, a.services from mandates.admitted(p_account, p_mandate, p_act, p_on) a
  where a.establishments = '%';
end;

create or replace view chains as
  select m.id as mandate, m.principal, m.principal_kind, m.principal_name, m.firm,
    m.ground, m.services as client_services, m.acts as client_acts, m.from_day as client_from,
    m.until_day as client_until, m.standing as client_standing, m.proposed_by,
    a.account, a.acts as assigned_acts,
    s.holder_name, s.principal_name as firm_name, s.services as staff_services, s.acts as staff_acts,
    s.from_day as staff_from, s.until_day as staff_until, s.standing as staff_standing,
    m.establishments as client_establishments
  from mandates.assignments a
  join mandates.mandates m on m.id = a.mandate and m.firm = a.firm
  join mandates.mandates s on s.principal = a.firm and s.holder = a.account
    and s.principal_kind = 'business'
  where a.ended_at is null and not m.hidden and not s.hidden
    and not exists (
      select from mandates.blocks b where b.principal = m.principal and b.holder = a.account);

create or replace function links(p_principal uuid, p_mandate uuid)
  returns setof chains
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select c.* from mandates.chains c
  where c.account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and (c.principal = p_principal or c.mandate = p_mandate);
end;

-- For whom the account of the scene acts today, in its own name or through a firm, by name.
drop function acting_for(date, text, text, uuid, int);
create function acting_for(p_on date, p_words text, p_name text, p_id uuid, p_most int)
  returns table (id uuid, principal uuid, principal_kind text, principal_name text, holder uuid,
    holder_name text, firm uuid, ground text, services text[], acts text[], from_day date,
    until_day date, proposed_by uuid, establishments uuid[])
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account),
  direct as (
    select m.id, m.principal, m.principal_kind, m.principal_name, m.holder, m.holder_name,
      m.firm, m.ground, m.services, m.acts, m.from_day, m.until_day, m.proposed_by, m.establishments
    from mandates.mandates m, me
    where m.holder = me.account and m.standing = 'open' and not m.hidden
      and p_on between m.from_day and m.until_day
      and strpos(lower(m.principal_name), lower(p_words)) > 0
      and (m.principal_name, m.id) > (p_name, p_id)
    order by m.principal_name, m.id limit p_most),
  sent as (
    select distinct on (c.principal_name, c.mandate) c.mandate as id, c.principal, c.principal_kind,
      c.principal_name, me.account as holder, c.holder_name, c.firm, c.ground, c.services, c.acts,
      c.from_day, c.until_day, c.proposed_by, m.establishments
    from me, lateral mandates.whole_chains(me.account, p_on) c
    join mandates.mandates m on m.id = c.mandate
    where strpos(lower(c.principal_name), lower(p_words)) > 0
      and (c.principal_name, c.mandate) > (p_name, p_id)
    order by c.principal_name, c.mandate limit p_most)
  select * from (select * from direct union all select * from sent) found
  order by found.principal_name, found.id limit p_most;
end;

-- The places of somebody else's business that the account of the scene may act for, in one service or in any;
-- 'whole' says whether it may also act for no place in particular.
create function places(p_principal uuid, p_service text, p_act text, p_on date)
  returns table (id uuid, name text, street text, municipality text, postal_code text, number text,
    closed_at timestamptz, whole boolean)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account),
  mine as (
    select m.id as mandate from mandates.mandates m, me
    where m.holder = me.account and m.principal = p_principal and m.firm is null
    union
    select c.mandate from me, lateral mandates.whole_chains(me.account, p_on) c
    where c.principal = p_principal),
  scope as (
    select string_to_array(a.establishments, ' ') as places
    from me, mine, lateral mandates.admitted(me.account, mine.mandate, p_act, p_on) a
    where p_service is null or p_service like any (string_to_array(a.services, ' ')))
  select e.id, e.name, e.street, e.municipality, e.postal_code, e.number, e.closed_at,
    exists (select from scope s where '%' = any (s.places))
  from mandates.establishments e
  where e.business = p_principal
    and exists (select from scope s where e.id::text like any (s.places))
  order by e.name, e.id;
end;

-- The names of the places to which a mandate is limited, for either side of it and whoever is sent under it.
create function places_of(p_mandate uuid) returns table (name text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account)
  select e.name
  from me, mandates.mandates m
  join mandates.establishments e on e.id = any (m.establishments)
  where m.id = p_mandate
    and (m.principal = me.account or m.holder = me.account and not m.hidden
      or exists (select from mandates.chains c where c.mandate = m.id and c.account = me.account))
  order by e.name, e.id;
end;

revoke all on function places_of(uuid), close_establishment(), admitted(uuid, uuid, text, date),
  places(uuid, text, text, date), acting_for(date, text, text, uuid, int) from public;
grant execute on function admitted(uuid, uuid, text, date) to parvis_app, parvis_opener, parvis_draft,
  parvis_job;
grant execute on function places_of(uuid), places(uuid, text, text, date), acting_for(date, text, text, uuid, int) to parvis_person;

grant select, insert on establishments to parvis_person;
grant update (closed_at, closed_by) on establishments to parvis_person;
grant select, insert, update, delete on establishments to parvis_job;
-- Not forced on their owner, like the mandates: the functions above read as their owner.
alter table establishments enable row level security;
-- Whoever manages the business stands in its place; the others are told by the function above.
create policy own on establishments to parvis_person
  using (business = (select nullif(current_setting('parvis.actor', true), '')::uuid))
  with check (business = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on establishments to parvis_job using (true);

alter table business_log drop constraint business_log_what_check;
alter table business_log add constraint business_log_what_check check (what in
  ('proposed', 'opened', 'refused', 'ended', 'sent', 'withdrawn', 'place-added', 'place-closed'));
create function log_establishment() returns trigger
  language plpgsql security definer set search_path = mandates, pg_temp as $$
begin
  insert into mandates.business_log (business, at, account, what, about, client)
  values (new.business, coalesce(new.closed_at, new.made_at), mandates.pressing(),
    case when new.closed_at is null then 'place-added' else 'place-closed' end, new.name, false);
  return null;
end $$;
create trigger log_establishment_made after insert on establishments
  for each row execute function log_establishment();
create trigger log_establishment_closed after update of closed_at on establishments
  for each row when (new.closed_at is not null and old.closed_at is null)
  execute function log_establishment();
revoke all on function log_establishment() from public;
