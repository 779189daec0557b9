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

-- For whom the account of the scene acts today, in its own name or through a firm, by name. The function without
-- numbers, acting_for, is asked by nodes of the release before.
create function represented(p_on date, p_words text, p_name text, p_id uuid, p_most int)
  returns table (id uuid, principal uuid, principal_kind text, principal_name text, holder uuid,
    holder_name text, firm uuid, ground text, services text[], acts text[], from_day date,
    until_day date, proposed_by uuid, establishments uuid[], number text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as account,
    mandates.search_words(p_words) as words, mandates.search_number(p_words) as digits),
  direct as (
    select m.id, m.principal, m.principal_kind, m.principal_name, m.holder, m.holder_name,
      m.firm, m.ground, m.services, m.acts, m.from_day, m.until_day, m.proposed_by,
      m.establishments, p.number
    from me join mandates.mandates m on m.holder = me.account
    left join mandates.principals p on p.id = m.principal
    where m.standing = 'open' and not m.hidden and p_on between m.from_day and m.until_day
      and (mandates.search_plain(m.principal_name) like all (me.words)
        or starts_with(p.number, me.digits))
      and (m.principal_name, m.id) > (p_name, p_id)
    order by m.principal_name, m.id limit p_most),
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
end;

-- The clients of the firm in whose place somebody stands, by name.
create function clients(p_on date, p_words text, p_name text, p_id uuid, p_most int)
  returns table (id uuid, principal uuid, principal_kind text, principal_name text, holder uuid,
    holder_name text, firm uuid, ground text, services text[], acts text[], from_day date,
    until_day date, proposed_by uuid, establishments uuid[], number text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  with me as (select nullif(current_setting('parvis.actor', true), '')::uuid as firm,
    mandates.search_words(p_words) as words, mandates.search_number(p_words) as digits)
  select m.id, m.principal, m.principal_kind, m.principal_name, m.holder, m.holder_name,
    m.firm, m.ground, m.services, m.acts, m.from_day, m.until_day, m.proposed_by,
    m.establishments, p.number
  from me join mandates.mandates m on m.firm = me.firm
  left join mandates.principals p on p.id = m.principal
  where m.standing = 'open' and not m.hidden and p_on between m.from_day and m.until_day
    and (mandates.search_plain(m.principal_name) like all (me.words)
      or starts_with(p.number, me.digits))
    and (m.principal_name, m.id) > (p_name, p_id)
  order by m.principal_name, m.id limit p_most;
end;

revoke all on function search_plain(text), search_words(text), search_number(text),
  represented(date, text, text, uuid, int), clients(date, text, text, uuid, int) from public;
grant execute on function represented(date, text, text, uuid, int),
  clients(date, text, text, uuid, int) to parvis_person;
