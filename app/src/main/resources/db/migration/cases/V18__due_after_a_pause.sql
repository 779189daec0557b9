-- A clock that went on after a pause has a later last day, which heads and queue rows did not take over.
with late as (
  select f.home, f.id, coalesce(f.worked_by, f.home) as worker, d.due_on
  from cases.case_files f
  join cases.deadlines d on d.home = f.home and d.case_file = f.id
  where f.closed_on is null and d.phase = 'RUNNING' and d.term not in ('observations', 'third-party-comments', 'third-party-decision')
    and d.ledger -> 'entries' -> -1 ->> 'kind' = 'RESUME' and d.due_on > f.due_on
    and not exists (select from cases.deadlines o
      where o.home = f.home and o.case_file = f.id and o.term in ('third-party-comments', 'third-party-decision'))),
item as (
  update cases.work_items i set due_on = late.due_on from late
  where i.home = late.worker and i.case_file = late.id)
update cases.case_files f set due_on = late.due_on from late
where f.home = late.home and f.id = late.id;
