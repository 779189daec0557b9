-- What the desk of somebody says of mandates: for whom they may act today, what waits for their yes or no, also when it
-- was written to their address, and what ends soon. By name, and no more than a page shows.
create function desk(p_on date, p_address text, p_soon int, p_most int)
  returns table (what text, id uuid, principal uuid, name text, held boolean, manages boolean, made_on date, until_day date)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
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
end;
revoke all on function desk(date, text, int, int) from public;
grant execute on function desk(date, text, int, int) to parvis_person;
