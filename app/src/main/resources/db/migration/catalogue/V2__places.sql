-- How many places of a service are taken, and how many wait: one row, locked by each send.
create table quotas (
  service text not null,
  edition text not null,
  taken int not null default 0 check (taken >= 0),
  waiting int not null default 0 check (waiting >= 0),
  primary key (service, edition)
);

-- Which file has a place or waits for one. No grant to read: a file's own is told by the function below.
create table places (
  file uuid primary key,
  service text not null,
  edition text not null,
  waits boolean not null,
  rank bigint generated always as identity
);
create index places_waiting on places (service, edition, rank) where waits;

grant select on quotas to parvis_reader;
grant insert, update on quotas to parvis_opener;
grant insert on places to parvis_opener;

-- 0 for a place, else the rank on the waiting list.
create function place_of(p_file uuid) returns table (ahead int)
  language sql stable security definer
  set search_path = catalogue, pg_temp
begin atomic
  select case when mine.waits then (
      select count(*)::int from catalogue.places other
      where other.service = mine.service and other.edition = mine.edition
        and other.waits and other.rank <= mine.rank) else 0 end
  from catalogue.places mine where mine.file = p_file;
end;

create function release_place(p_file uuid) returns void
  language plpgsql security definer
  set search_path = catalogue, pg_temp
as $$
declare
  gone catalogue.places;
  next uuid;
begin
  -- a person may only give back the place of the file that admits them
  select * into gone from places
    where file = p_file and file = nullif(current_setting('parvis.file', true), '')::uuid;
  if not found then
    return;
  end if;
  perform 1 from quotas where service = gone.service and edition = gone.edition for update;
  delete from places where file = p_file returning * into gone;
  if not found then
    return;
  end if;
  if not gone.waits then
    update places set waits = false
      where file = (select file from places where service = gone.service and edition = gone.edition
        and waits order by rank limit 1)
      returning file into next;
  end if;
  update quotas set
    taken = taken - case when not gone.waits and next is null then 1 else 0 end,
    waiting = waiting - case when gone.waits or next is not null then 1 else 0 end
  where service = gone.service and edition = gone.edition;
end $$;

revoke all on function place_of(uuid), release_place(uuid) from public;
grant execute on function place_of(uuid) to parvis_reader;
grant execute on function release_place(uuid) to parvis_person, parvis_invited;
