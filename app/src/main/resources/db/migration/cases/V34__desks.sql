-- The desk of somebody: what waits for them, their files by due date, what they were told and have not read. Whose files
-- these are is asked here: those of who is signed in, or of whom they act for, within what that mandate covers. Envelopes
-- and clocks say it all; nothing sealed is opened. What is not granted
-- below is only asked by the others, as their owner, and the planner looks through it.
create function desk_files(p_mandate uuid, p_on date)
  returns setof person_files
  language sql stable
begin atomic
  select f.* from cases.person_files f
  where p_mandate is null and f.account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
  union all
  select f.* from mandates.admitted(
    (select nullif(current_setting('parvis.actor', true), '')::uuid), p_mandate, 'receive', p_on) m
  join cases.person_files f on f.account = m.principal
  where f.service like any (string_to_array(m.services, ' '))
    and coalesce(f.establishment::text, '-') like any (string_to_array(m.establishments, ' '));
end;

-- What the latest acts of a file ask of its person, as its own page says it: to what has a last day first, then to what
-- holds answers back. No row when it is the body's turn.
create function asks(p_home uuid, p_file uuid, p_state text, p_on date)
  returns table (what text, seq int, at timestamptz, until_day date)
  language sql stable
begin atomic
  with latest as (
    select a.kind, max(a.seq) as seq, max(a.at) as at from cases.acts a
    where a.home = p_home and a.case_file = p_file and a.kind in ('asked', 'answered', 'queried', 'corrected',
      'intended', 'observed', 'decided', 'rectified', 'amended', 'suspended', 'reinstated', 'revoked', 'expired', 'renewed',
      'party-died')
    group by a.kind),
  found as (
    select l.kind, l.seq, l.at, case when l.kind = 'intended' then d.due_on end as until_day
    from latest l
    left join cases.deadlines d on d.home = p_home and d.case_file = p_file and d.term = 'observations'
    where case l.kind
      when 'intended' then p_state <> 'WITHDRAWN' and coalesce(d.due_on >= p_on, true)
        and not exists (select from latest o
          where o.kind not in ('asked', 'answered', 'queried', 'corrected') and o.seq > l.seq)
        and (p_state <> 'CLOSED' or exists (select from latest o where o.kind = 'decided'))
      when 'queried' then p_state in ('WAITING_PERSON', 'DEEMED')
        and not exists (select from latest o where o.kind = 'corrected' and o.seq > l.seq)
      when 'asked' then p_state not in ('DECIDED', 'WITHDRAWN', 'CLOSED')
        and not exists (select from latest o where o.kind = 'answered' and o.seq > l.seq)
      else false end)
  select f.kind, f.seq, f.at, f.until_day from found f
  order by case f.kind when 'intended' then 0 when 'queried' then 1 else 2 end limit 1;
end;

-- Files by what is due first: what has a last day for their person, what waits for them without one, what a body has to
-- answer, then what is over, the latest first. A place orders them, with the number of the file; a page begins after one.
create function desk_places(p_mandate uuid, p_on date)
  returns table (home uuid, case_file uuid, worker uuid, reference text, service text, service_version int, title text,
    state text, received_on date, due_on date, told_at timestamptz, asks text, asked_at timestamptz, until_day date,
    place bigint)
  language sql stable
begin atomic
  select f.home, f.case_file, coalesce(c.worked_by, f.home), f.reference, f.service, c.service_version, i.title,
    c.state, c.received_on, c.due_on, i.updated_at, q.what, q.at, q.until_day,
    case
      when q.until_day is not null then q.until_day - '2000-01-01'::date
      when q.what is not null then 1000000 + (q.at::date - '2000-01-01'::date)
      when c.state in ('DECIDED', 'WITHDRAWN', 'CLOSED')
        then 4000000 - (coalesce(i.updated_at, f.opened_at)::date - '2000-01-01'::date)
      else 2000000 + (coalesce(c.due_on, c.received_on, f.opened_at::date) - '2000-01-01'::date)
    end::bigint
  from cases.desk_files(p_mandate, p_on) f
  left join cases.case_files c on c.home = f.home and c.id = f.case_file
  left join cases.work_items i on i.home = coalesce(c.worked_by, f.home) and i.case_file = f.case_file
  left join lateral cases.asks(f.home, f.case_file, c.state, p_on) q on true;
end;

-- A page of them, with their clocks, and how many there are.
create function desk_page(p_mandate uuid, p_on date, p_place bigint, p_file uuid, p_most int)
  returns jsonb
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  with all_of as materialized (select * from cases.desk_places(p_mandate, p_on)),
  shown as (
    select * from all_of a where (a.place, a.case_file) > (p_place, p_file)
    order by a.place, a.case_file limit p_most)
  select jsonb_build_object(
    'total', (select count(*) from all_of),
    'waiting', (select count(*) from all_of where asks is not null),
    'files', (
      select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('clocks', (
        select coalesce(jsonb_agg(to_jsonb(d) order by d.term), '[]') from (
          select term, phase, due_on, ends_at, ledger from cases.deadlines
          where home = s.home and case_file = s.case_file) d)) order by s.place, s.case_file), '[]')
      from shown s));
end;

-- What bodies told them, over all files: the latest first. A page begins after one of them.
create function desk_told(p_mandate uuid, p_on date, p_kinds text[], p_before timestamptz, p_file uuid, p_seq int,
    p_most int)
  returns jsonb
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  with told as (
    select f.home, coalesce(c.worked_by, f.home) as worker, f.case_file, f.reference, f.service, i.title, a.seq,
      a.kind, a.at, n.read_at is null as unread
    from cases.desk_files(p_mandate, p_on) f
    cross join lateral (
      select x.seq, x.kind, x.at from cases.acts x
      where x.home = f.home and x.case_file = f.case_file and x.kind = any (p_kinds)
        and (x.at, f.case_file, x.seq) < (p_before, p_file, p_seq)
      order by x.seq desc limit p_most) a
    left join cases.case_files c on c.home = f.home and c.id = f.case_file
    left join cases.work_items i on i.home = coalesce(c.worked_by, f.home) and i.case_file = f.case_file
    left join cases.notices n on n.home = f.home and n.case_file = f.case_file and n.seq = a.seq
    order by a.at desc, f.case_file desc, a.seq desc limit p_most)
  select coalesce(jsonb_agg(to_jsonb(t) order by t.at desc, t.case_file desc, t.seq desc), '[]') from told t;
end;

-- How many files wait at the other desks of who is signed in, by mandate; their own under no number.
create function desk_waiting(p_mandate uuid, p_on date, p_mandates int)
  returns jsonb
  language sql stable
begin atomic
  select coalesce(jsonb_object_agg(w.mandate, w.n), '{}') from (
    select of.mandate, (
      select count(*) from cases.desk_files(of.id, p_on) f
      join cases.case_files c on c.home = f.home and c.id = f.case_file
      cross join lateral cases.asks(f.home, f.case_file, c.state, p_on) q) as n
    from (
      select null::uuid as id, '00000000-0000-0000-0000-000000000000'::uuid as mandate
      union all
      select r.id, r.id from mandates.represented(p_on, '', '', '00000000-0000-0000-0000-000000000000', p_mandates) r
    ) of where of.id is distinct from p_mandate) w;
end;

-- What they began to contest and have not sent.
create function desk_contests()
  returns jsonb
  language sql stable
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('reference', p.reference, 'service', p.service, 'remedy', d.remedy,
    'saved_at', d.saved_at) order by d.saved_at desc), '[]')
  from cases.contest_drafts d
  join cases.person_files p using (home, case_file)
  where p.account = (select nullif(current_setting('parvis.actor', true), '')::uuid);
end;

-- All that the desk shows of files, in one answer.
create function desk(p_mandate uuid, p_on date, p_kinds text[], p_letters text[], p_most int, p_mandates int)
  returns jsonb
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select cases.desk_page(p_mandate, p_on, -1, '00000000-0000-0000-0000-000000000000', p_most) || jsonb_build_object(
    'told', cases.desk_told(p_mandate, p_on, p_kinds, 'infinity', null, null, p_most),
    'letters', cases.desk_told(p_mandate, p_on, p_letters, 'infinity', null, null, p_most),
    'desks', cases.desk_waiting(p_mandate, p_on, p_mandates),
    'contests', case when p_mandate is null then cases.desk_contests() else '[]' end);
end;

revoke all on function desk_files(uuid, date), asks(uuid, uuid, text, date), desk_places(uuid, date),
  desk_page(uuid, date, bigint, uuid, int), desk_told(uuid, date, text[], timestamptz, uuid, int, int), desk_waiting(uuid, date, int),
  desk_contests(), desk(uuid, date, text[], text[], int, int) from public;
grant execute on function desk_page(uuid, date, bigint, uuid, int), desk_told(uuid, date, text[], timestamptz, uuid, int, int),
  desk(uuid, date, text[], text[], int, int) to parvis_person;
