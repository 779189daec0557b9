grant usage on schema mandates to parvis_app, parvis_person, parvis_draft, parvis_opener, parvis_agent, parvis_job;

-- == Who acts for whom ==

-- Who has no account of their own: a child, a business by its enterprise number. An association may have no number.
create table principals (
  id uuid primary key,
  kind text not null check (kind in ('child', 'business')),
  name text not null,
  born_on date,
  number text unique,
  made_by uuid not null,
  made_at timestamptz not null,
  check ((kind = 'child') = (born_on is not null)),
  constraint principals_number check (kind = 'business' or number is null)
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
  -- a firm may hold a mandate as a firm: whom it sends is its own affair (assignments, below)
  firm uuid,
  -- the address that a proposal went to, as compared, until its owner signs in
  awaited text,
  ground text not null,
  -- codes of services; null covers all
  services text[] check (cardinality(services) > 0),
  -- places of the business; null covers all, and what is of no place
  establishments uuid[] check (cardinality(establishments) > 0),
  acts text[] not null check (cardinality(acts) > 0),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  proof text,
  proof_file uuid,
  proof_name text,
  -- what the register of enterprises said of the number when somebody asked to manage a business
  register text check (register in ('registered', 'struck-off', 'silent', 'none')),
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
  check (standing <> 'open' or (principal is not null and holder is not null)),
  check (firm is null or firm = holder),
  -- whoever manages a business manages all of it
  constraint mandates_places
    check (establishments is null or (principal_kind = 'business' and not 'administer' = any (acts)))
);
create index mandates_principal on mandates (principal, principal_name, id);
create index mandates_holder on mandates (holder, principal_name, id);
create index mandates_firm on mandates (firm, principal_name, id) where firm is not null;
create index mandates_awaited on mandates (awaited) where awaited is not null;
create index mandates_deciding on mandates (decider, made_at, id) where standing = 'deciding';
create index mandates_ending on mandates (until_day) where standing = 'open';
create index mandates_proof on mandates (proof_file) where proof_file is not null;

-- A document that shows the ground of a mandate: held sealed and looked at by the module of documents, under this
-- number.
create table proofs (
  id uuid primary key,
  made_by uuid not null,
  name text not null,
  made_at timestamptz not null
);
create index proofs_made on proofs (made_at);

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

-- == Who may never act for whom ==

-- Whatever anybody accepts. Only the program's own work reads it.
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

-- Why somebody may never act for somebody, as whoever answers for privacy in a body wrote it down. The address is kept
-- as long as the protection stands: its owner may have no account yet.
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

-- Proposals written to an address become their account's when its owner, who proved the address, signs in. Whoever
-- signs in with a protected address is blocked before they claim anything. Whoever claims does so for the account that
-- stands in the scene, and no other.
create function claim(p_account uuid, p_address text, p_name text) returns void
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

revoke all on function close_establishment(), hide_blocked(), claim(uuid, text, text) from public;
grant execute on function claim(uuid, text, text) to parvis_person;

-- == Firms and whom they send ==

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
    s.from_day as staff_from, s.until_day as staff_until, s.standing as staff_standing,
    m.establishments as client_establishments
  from mandates.assignments a
  join mandates.mandates m on m.id = a.mandate and m.firm = a.firm
  join mandates.mandates s on s.principal = a.firm and s.holder = a.account
    and s.principal_kind = 'business'
  where a.ended_at is null and not m.hidden and not s.hidden
    and not exists (
      select from mandates.blocks b where b.principal = m.principal and b.holder = a.account);
revoke all on chains from public;

-- Chains whose three links hold on a day, with what is left of them.
-- It and those that ask it for each of many are in plpgsql: they are planned once for each connection, and not each time.
create function whole_chains(p_account uuid, p_on date)
  returns table (mandate uuid, principal uuid, principal_kind text, principal_name text, firm uuid,
    holder_name text, ground text, services text[], acts text[], from_day date, until_day date,
    proposed_by uuid)
  language plpgsql stable security definer set search_path = mandates, pg_temp set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
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
end $$;

-- The links of one's own chains, for the policy of the program; of nobody else's.
create function links(p_principal uuid, p_mandate uuid)
  returns setof chains
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select c.* from mandates.chains c
  where c.account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and (c.principal = p_principal or c.mandate = p_mandate);
end;

revoke all on function end_assignments(), whole_chains(uuid, date), links(uuid, uuid) from public;
grant execute on function links(uuid, uuid) to parvis_person;

-- == What a mandate lets one do ==

-- The one answer to "may this account do this for somebody under this mandate on that day", in its own name or through a
-- firm: for whom, the services and the places as patterns ('%' for all places, '-' for what is of none). No row is no.
-- Several mandates of one firm join their services. Every scene of acting asks it, and so does each opening of a draft
-- for somebody else, so what is revoked is refused by the next transaction on every node.
create function admitted(p_account uuid, p_mandate uuid, p_act text, p_on date)
  returns table (principal uuid, services text, establishments text)
  language plpgsql stable security definer set search_path = mandates, pg_temp set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
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
end $$;

-- The mandate under which an account may do all of these for somebody, in one service and at one place ('-' for
-- none), if it holds one: in its own name or sent by a firm.
create function able(p_account uuid, p_principal uuid, p_service text, p_place text, p_acts text[], p_on date)
  returns setof uuid
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with mine as (
    select m.id as mandate from mandates.mandates m
    where m.holder = p_account and m.principal = p_principal and m.firm is null
    union
    select c.mandate from mandates.whole_chains(p_account, p_on) c
    where c.principal = p_principal)
  select mine.mandate from mine
  where not exists (
    select from unnest(p_acts) as wanted (act)
    where not exists (
      select from mandates.admitted(p_account, mine.mandate, wanted.act, p_on) a
      where a.principal = p_principal
        and p_service like any (string_to_array(a.services, ' '))
        and p_place like any (string_to_array(a.establishments, ' '))))
  order by mine.mandate desc limit 1;
end;

-- The names of those of a business who may do all of these for it, told to whoever fills in forms for it.
create function colleagues(p_asker uuid, p_principal uuid, p_service text, p_place text, p_acts text[], p_on date)
  returns table (name text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select distinct m.holder_name
  from mandates.mandates m
  where m.principal = p_principal and m.principal_kind = 'business' and m.firm is null
    and m.holder <> p_asker and m.standing = 'open' and not m.hidden
    and exists (
      select from mandates.able(m.holder, p_principal, p_service, p_place, p_acts, p_on))
    and exists (
      select from mandates.able(p_asker, p_principal, p_service, p_place, array['complete'], p_on))
  order by m.holder_name limit 5;
end;

-- How whoever sends for somebody is named in the act, to themselves only.
create function named(p_account uuid, p_mandate uuid)
  returns table (holder_name text, ground text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select m.holder_name, m.ground from mandates.mandates m
  where m.id = p_mandate and m.holder = p_account and not m.hidden
  union all
  (select c.holder_name || ', ' || c.firm_name, c.ground from mandates.chains c
  where c.mandate = p_mandate and c.account = p_account limit 1);
end;

revoke all on function admitted(uuid, uuid, text, date), able(uuid, uuid, text, text, text[], date),
  colleagues(uuid, uuid, text, text, text[], date), named(uuid, uuid) from public;
grant execute on function admitted(uuid, uuid, text, date) to parvis_app, parvis_opener, parvis_draft, parvis_job;
grant execute on function able(uuid, uuid, text, text, text[], date),
  colleagues(uuid, uuid, text, text, text[], date) to parvis_person, parvis_draft, parvis_opener;
grant execute on function named(uuid, uuid) to parvis_opener, parvis_job;

-- == For whom somebody acts ==

-- Whoever acts for hundreds finds one by its name, however it is written, or by its enterprise number.
create function search_plain(p_text text) returns text
  language sql immutable parallel safe
return replace(replace(
  regexp_replace(normalize(lower(p_text), nfkd), '[\u0300-\u036f]', '', 'g'),
  'œ', 'oe'), 'æ', 'ae');

-- Each word as a pattern; signs without a word are a pattern that no name has.
create function search_words(p_words text) returns text[]
  language sql immutable parallel safe
return case when btrim(p_words) = '' then '{}' else coalesce(
  (select array_agg('%' || w || '%')
    from regexp_split_to_table(mandates.search_plain(p_words), '[^[:alnum:]]+') w where w <> ''),
  '{""}') end;

-- The beginning of a number, when nothing but digits, spaces and dashes is looked for.
create function search_number(p_words text) returns text
  language sql immutable parallel safe
return case when p_words ~ '[0-9]' and p_words !~ '[^0-9[:space:]-]'
  then regexp_replace(p_words, '[^0-9]', '', 'g') end;

-- Open mandates with the number of a business: by what those who act for somebody find them.
create view for_whom as
  select m.id, m.principal, m.principal_kind, m.principal_name, m.holder, m.holder_name,
    m.firm, m.ground, m.services, m.acts, m.from_day, m.until_day, m.proposed_by,
    m.establishments, p.number
  from mandates.mandates m left join mandates.principals p on p.id = m.principal
  where m.standing = 'open' and not m.hidden;
revoke all on for_whom from public;

-- For whom the account of the scene acts today, in its own name or through a firm, by name.
create function represented(p_on date, p_words text, p_name text, p_id uuid, p_most int)
  returns setof for_whom
  language plpgsql stable security definer set search_path = mandates, pg_temp set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account,
    mandates.search_words(p_words) as words, mandates.search_number(p_words) as digits),
  direct as (
    select w.* from me join mandates.for_whom w on w.holder = me.account
    where p_on between w.from_day and w.until_day
      and (mandates.search_plain(w.principal_name) like all (me.words)
        or starts_with(w.number, me.digits))
      and (w.principal_name, w.id) > (p_name, p_id)
    order by w.principal_name, w.id limit p_most),
  sent as (
    select distinct on (c.principal_name, c.mandate) c.mandate as id, c.principal, c.principal_kind,
      c.principal_name, me.account as holder, c.holder_name, c.firm, c.ground, c.services, c.acts,
      c.from_day, c.until_day, c.proposed_by, m.establishments, p.number
    from me, lateral mandates.whole_chains(me.account, p_on) c
    join mandates.mandates m on m.id = c.mandate
    left join mandates.principals p on p.id = m.principal
    where (mandates.search_plain(c.principal_name) like all (me.words)
        or starts_with(p.number, me.digits))
      and (c.principal_name, c.mandate) > (p_name, p_id)
    order by c.principal_name, c.mandate limit p_most)
  select * from (select * from direct union all select * from sent) found
  order by found.principal_name, found.id limit p_most;
end $$;

-- The clients of the firm in whose place somebody stands, by name.
create function clients(p_on date, p_words text, p_name text, p_id uuid, p_most int)
  returns setof for_whom
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as firm,
    mandates.search_words(p_words) as words, mandates.search_number(p_words) as digits)
  select w.* from me join mandates.for_whom w on w.firm = me.firm
  where p_on between w.from_day and w.until_day
    and (mandates.search_plain(w.principal_name) like all (me.words)
      or starts_with(w.number, me.digits))
    and (w.principal_name, w.id) > (p_name, p_id)
  order by w.principal_name, w.id limit p_most;
end;

revoke all on function search_plain(text), search_words(text), search_number(text),
  represented(date, text, text, uuid, int), clients(date, text, text, uuid, int) from public;
grant execute on function represented(date, text, text, uuid, int),
  clients(date, text, text, uuid, int) to parvis_person;

-- == Businesses and their places ==

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

-- The number of the business for which the account of the scene fills in forms under that mandate.
create function enterprise(p_mandate uuid, p_on date) returns table (number text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account)
  select p.number
  from me, lateral mandates.admitted(me.account, p_mandate, 'complete', p_on) a
  join mandates.principals p on p.id = a.principal
  where p.kind = 'business' and p.number is not null
  limit 1;
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

-- A place of a business by its number, for whoever works on a file of it: the file is what says the number.
create function place(p_id uuid)
  returns table (id uuid, name text, street text, municipality text, postal_code text, number text,
    closed_at timestamptz)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select e.id, e.name, e.street, e.municipality, e.postal_code, e.number, e.closed_at
  from mandates.establishments e where e.id = p_id;
end;

revoke all on function managed(text, date), managers(uuid, date), own_number(), enterprise(uuid, date),
  places(uuid, text, text, date), places_of(uuid), place(uuid) from public;
grant execute on function managed(text, date), own_number(), enterprise(uuid, date), places(uuid, text, text, date),
  places_of(uuid) to parvis_person;
grant execute on function managers(uuid, date) to parvis_person, parvis_agent, parvis_job;
grant execute on function place(uuid) to parvis_agent;

-- == What is done for a business ==

-- Who says who acts for a business, and sends whom to its clients: written by the database itself, so that no page can
-- forget it. What is done in files stands in the acts of the files.
create table business_log (
  id bigint generated always as identity primary key,
  business uuid not null,
  at timestamptz not null,
  -- who pressed; none when the program did
  account uuid,
  what text not null check (what in
    ('proposed', 'opened', 'refused', 'ended', 'sent', 'withdrawn', 'place-added', 'place-closed')),
  -- whose access, to which client, or which place
  about text not null,
  client boolean not null
);
create index business_log_latest on business_log (business, at desc, id);
create index business_log_account on business_log (account) where account is not null;

create function pressing() returns uuid
  language sql stable as $$
  select coalesce(nullif(current_setting('parvis.pressing', true), ''),
    nullif(current_setting('parvis.actor', true), ''))::uuid
$$;

create function log_mandate() returns trigger
  language plpgsql security definer set search_path = mandates, pg_temp as $$
declare
  v_what text := case new.standing when 'open' then 'opened' when 'refused' then 'refused'
    when 'revoked' then 'ended' else 'proposed' end;
  v_at timestamptz := case when tg_op = 'INSERT' then new.made_at
    when new.standing = 'revoked' then coalesce(new.ended_at, now())
    when new.standing = 'open' then coalesce(new.opened_at, now()) else now() end;
begin
  if new.principal_kind = 'business' and new.principal is not null then
    insert into mandates.business_log (business, at, account, what, about, client)
    values (new.principal, v_at, mandates.pressing(), v_what, new.holder_name, false);
  end if;
  if new.firm is not null then
    insert into mandates.business_log (business, at, account, what, about, client)
    values (new.firm, v_at, mandates.pressing(), v_what, new.principal_name, true);
  end if;
  return null;
end $$;
create trigger log_mandate_made after insert on mandates
  for each row execute function log_mandate();
create trigger log_mandate_moved after update of standing on mandates
  for each row when (new.standing <> old.standing and new.standing <> 'deciding')
  execute function log_mandate();

create function log_assignment() returns trigger
  language plpgsql security definer set search_path = mandates, pg_temp as $$
begin
  insert into mandates.business_log (business, at, account, what, about, client)
  select new.firm, case when tg_op = 'INSERT' then new.made_at else new.ended_at end,
    mandates.pressing(), case when tg_op = 'INSERT' then 'sent' else 'withdrawn' end,
    coalesce((select min(s.holder_name) from mandates.mandates s
      where s.principal = new.firm and s.holder = new.account), '—') || ' → ' || m.principal_name, true
  from mandates.mandates m where m.id = new.mandate;
  return null;
end $$;
create trigger log_assignment_made after insert on assignments
  for each row execute function log_assignment();
create trigger log_assignment_ended after update of ended_at on assignments
  for each row when (new.ended_at is not null and old.ended_at is null)
  execute function log_assignment();

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

revoke all on function pressing(), log_mandate(), log_assignment(), log_establishment() from public;
grant execute on function pressing() to parvis_person, parvis_agent, parvis_job;

-- == Desks ==

-- What the desk of somebody says of mandates: for whom they may act today, what waits for their yes or no, also when it
-- was written to their address, and what ends soon. By name, and no more than a page shows.
create function desk(p_on date, p_address text, p_soon int, p_most int)
  returns table (what text, id uuid, principal uuid, name text, held boolean, manages boolean, made_on date, until_day date)
  language plpgsql stable security definer set search_path = mandates, pg_temp set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account),
  sides as (
    select m.* from me join mandates.mandates m on m.holder = me.account and not m.hidden
    union all
    select m.* from me join mandates.mandates m on m.principal = me.account and m.holder is distinct from me.account
    union all
    select m.* from mandates.mandates m where m.awaited = p_address),
  asked as (
    select s.id, s.principal, s.made_at::date as made_on, s.until_day, s.principal_name, s.holder_name,
      s.holder is not distinct from me.account or s.holder is null and s.principal is not null as held
    from sides s, me
    where s.standing = 'proposed' and s.proposed_by <> me.account and s.until_day >= p_on
    order by s.made_at, s.id limit p_most),
  ending as (
    select s.id, s.principal, s.made_at::date as made_on, s.until_day, s.principal_name, s.holder_name,
      s.holder is not distinct from me.account as held
    from sides s, me
    where s.standing = 'open' and s.until_day between p_on and p_on + p_soon
    order by s.until_day, s.id limit p_most)
  select 'acts', r.id, r.principal, r.principal_name, true, 'administer' = any (r.acts), r.from_day, r.until_day
  from mandates.represented(p_on, '', '', '00000000-0000-0000-0000-000000000000', p_most) r
  union all
  select 'asked', a.id, a.principal, case when a.held then a.principal_name else a.holder_name end, a.held, false,
    a.made_on, a.until_day
  from asked a
  union all
  select 'ends', e.id, e.principal, case when e.held then e.principal_name else e.holder_name end, e.held, false,
    e.made_on, e.until_day
  from ending e;
end $$;
revoke all on function desk(date, text, int, int) from public;
grant execute on function desk(date, text, int, int) to parvis_person;

-- == Who may do what ==

grant select, insert on mandates to parvis_person;
grant update (standing, opened_at, ended_at, ended_by) on mandates to parvis_person;
grant insert on principals to parvis_person;
grant select, insert on proofs to parvis_person;
grant select, insert on assignments to parvis_person;
grant update (ended_at, ended_by) on assignments to parvis_person;
grant select, insert on establishments to parvis_person;
grant update (closed_at, closed_by) on establishments to parvis_person;
grant select on business_log to parvis_person;
grant select on mandates to parvis_agent;
grant update (standing, opened_at, principal, awaited, decided_by, consulted_on) on mandates
  to parvis_agent;
grant select, delete on proofs to parvis_job;
grant select, insert, update, delete on principals, mandates, blocks, protections, assignments, establishments,
  business_log to parvis_job;

-- Only proofs are forced on their owner: the functions above read as theirs, the triggers write as it, and nobody signs
-- in as it.
alter table proofs force row level security;
do $$
declare
  t text;
begin
  foreach t in array array['principals', 'mandates', 'proofs', 'blocks', 'protections', 'assignments',
    'establishments', 'business_log'] loop
    execute format('alter table mandates.%I enable row level security', t);
    execute format('create policy job on mandates.%I to parvis_job using (true)', t);
  end loop;
end $$;

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
create policy own on proofs to parvis_person
  using (made_by = (select nullif(current_setting('parvis.actor', true), '')::uuid))
  with check (made_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));

-- The firm says whom it sends; each person sees where they are sent.
create policy firm on assignments to parvis_person
  using (firm = (select nullif(current_setting('parvis.actor', true), '')::uuid))
  with check (firm = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy sent on assignments for select to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));

-- Whoever manages the business stands in its place; the others are told of its places by the functions above.
create policy own on establishments to parvis_person
  using (business = (select nullif(current_setting('parvis.actor', true), '')::uuid))
  with check (business = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy own on business_log for select to parvis_person
  using (business = (select nullif(current_setting('parvis.actor', true), '')::uuid));
