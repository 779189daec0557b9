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

revoke all on function able(uuid, uuid, text, text, text[], date),
  colleagues(uuid, uuid, text, text, text[], date) from public;
grant execute on function able(uuid, uuid, text, text, text[], date),
  colleagues(uuid, uuid, text, text, text[], date) to parvis_person, parvis_draft, parvis_opener;
