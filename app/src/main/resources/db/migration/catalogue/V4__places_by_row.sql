-- A request may take several places: one for each child, each stand. What is left is known here too, so that
-- a place given back goes to the first who waits and whom it suffices.
alter table places add column seats int not null default 1 check (seats > 0);
alter table quotas add column capacity int;

create or replace function release_place(p_file uuid) returns void
  language plpgsql security definer
  set search_path = catalogue, pg_temp
as $$
declare
  gone catalogue.places;
  next catalogue.places;
  free int;
  given int := 0;
  promoted int := 0;
begin
  -- a person may only give back the place of the file that admits them
  select * into gone from places
    where file = p_file and file = nullif(current_setting('parvis.file', true), '')::uuid;
  if not found then
    return;
  end if;
  select greatest(0, coalesce(capacity - taken, 0)) into free from quotas
    where service = gone.service and edition = gone.edition for update;
  delete from places where file = p_file returning * into gone;
  if not found then
    return;
  end if;
  if not gone.waits then
    free := free + gone.seats;
  end if;
  -- in the order in which they came: who needs more than is free keeps their turn
  loop
    select * into next from places
      where service = gone.service and edition = gone.edition and waits order by rank limit 1;
    exit when not found or next.seats > free;
    update places set waits = false where file = next.file;
    free := free - next.seats;
    given := given + next.seats;
    promoted := promoted + 1;
  end loop;
  update quotas set
    taken = taken + given - case when gone.waits then 0 else gone.seats end,
    waiting = waiting - promoted - case when gone.waits then 1 else 0 end
  where service = gone.service and edition = gone.edition;
end $$;
