-- A desk where somebody is received, by its place. Its number stands for it where time is taken.
create table desks (
  number int generated always as identity primary key,
  place text not null,
  code text not null,
  unique (place, code)
);

-- A time that is held while somebody fills in, booked, or closed because nobody is there to receive. What it takes of a desk includes the minutes after.
-- The database, and nothing else, sees to it that no time of a desk is ever taken twice.
create table bookings (
  id uuid primary key,
  home uuid not null,
  place text not null,
  desk int not null references desks,
  during tstzrange not null check (not isempty(during)),
  starts_at timestamptz not null,
  minutes int not null check (minutes > 0),
  service text not null,
  needs text[] not null,
  channel text not null,
  lang text not null,
  state text not null check (state in ('held', 'booked', 'cancelled', 'closed')),
  held_until timestamptz,
  code bytea,
  account uuid,
  case_file uuid,
  reference text,
  moves uuid,
  called_off boolean not null default false,
  -- the member who booked it for them, by phone or at the counter, and the one who changed it last
  made_by uuid,
  changed_by uuid,
  sealed bytea,
  revision int not null default 0,
  told int not null default 0,
  reminded_at timestamptz,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  check (code is not null or case_file is not null or account is not null or state = 'closed'),
  check ((state = 'held') = (held_until is not null)),
  check (state = 'closed' or upper(during) - lower(during) <= interval '12 hours'),
  constraint never_twice exclude using gist (int4range(desk, desk, '[]') with &&, during with &&)
    where (state in ('held', 'booked', 'closed'))
);
create unique index bookings_of_file on bookings (case_file) where state = 'booked';
create index bookings_taken on bookings (desk, starts_at) where state in ('held', 'booked', 'closed');
create index bookings_day on bookings (home, place, starts_at) where state in ('booked', 'cancelled');
create index bookings_account on bookings (account, starts_at) where account is not null;
create index bookings_file on bookings (case_file) where case_file is not null;
create index bookings_code on bookings (code) where code is not null;
create index bookings_held on bookings (held_until) where state = 'held';
create index bookings_untold on bookings (changed_at) where told < revision;

-- Open files whose person has to come, by what the acts of the file say: read for the desk of an account, which opens no file.
create table wanted (
  home uuid not null,
  file uuid not null,
  account uuid not null,
  reference text not null,
  service text not null,
  asked_on date not null,
  booked boolean not null,
  primary key (home, file)
);
create index wanted_account on wanted (account, asked_on) where not booked;

-- Whoever asked to be told of a time that becomes free, in the order in which they asked.
create table waiting (
  id uuid primary key,
  home uuid not null,
  place text not null,
  service text not null,
  needs text[] not null,
  until_day date not null,
  lang text not null,
  code bytea,
  account uuid,
  case_file uuid,
  reference text,
  sealed bytea,
  -- the time that is held for them now, and until when
  offer uuid,
  offered_at timestamptz,
  offered_until timestamptz,
  -- times that they left to others
  passed timestamptz[] not null default '{}',
  asked_at timestamptz not null,
  check (code is not null or case_file is not null),
  check ((offer is null) = (offered_at is null) and (offer is null) = (offered_until is null))
);
create unique index waiting_file on waiting (case_file) where case_file is not null;
create index waiting_order on waiting (place, asked_at, id);
create index waiting_offer on waiting (offer) where offer is not null;
create index waiting_code on waiting (code) where code is not null;
create index waiting_account on waiting (account) where account is not null;

-- At which desks something was taken or given back, and by which transaction: nodes remember what is taken, and ask for what they did not see. Kept for an hour.
create table changes (
  changed_in xid8 not null,
  desk int not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (changed_in, desk)
);

grant usage on schema appointments to parvis_reader, parvis_invited, parvis_person, parvis_agent, parvis_job;
grant select on desks to parvis_reader;
grant select, insert on desks to parvis_job;
grant select on changes to parvis_reader;
grant select, insert, update, delete on bookings to parvis_invited, parvis_person, parvis_agent, parvis_job;

-- Not forced: the two functions below read and end rows as their owner, whom nobody signs in as.
alter table bookings enable row level security;
-- By its code, by the account of whoever booked, or as whose file it is: the directory of files says who that is.
create policy invited on bookings to parvis_invited
  using (code = (select decode(nullif(current_setting('parvis.booking', true), ''), 'hex'))
    or case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
      and (select current_setting('parvis.party', true)) = '1');
-- Whoever stands in a file beside its person books nothing there.
create policy person on bookings to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    or case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
      and (select current_setting('parvis.party', true)) = '1')
  with check (
    case_file is null and account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    or case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
      and (select current_setting('parvis.party', true)) = '1');
create policy agent on bookings to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on bookings to parvis_job using (true);

grant select, insert, update, delete on waiting to parvis_invited, parvis_person, parvis_job;
alter table waiting enable row level security;
alter table waiting force row level security;
create policy invited on waiting to parvis_invited
  using (code = (select decode(nullif(current_setting('parvis.booking', true), ''), 'hex'))
    or case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
      and (select current_setting('parvis.party', true)) = '1');
create policy person on waiting to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    or case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
      and (select current_setting('parvis.party', true)) = '1')
  with check (
    case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
      and (select current_setting('parvis.party', true)) = '1');
create policy job on waiting to parvis_job using (true);
-- a member who books for somebody takes them off the list
grant select, delete on waiting to parvis_agent;
create policy agent on waiting to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));

grant select on wanted to parvis_person;
grant select, insert, update, delete on wanted to parvis_job;
alter table wanted enable row level security;
alter table wanted force row level security;
create policy person on wanted for select to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on wanted to parvis_job using (true);

-- Which times of those desks are taken from then on, in seconds, and until which millisecond they are held, a row for each desk. What began twelve hours before is over by then. Anybody may know that, and nothing of who took them.
create function taken(p_desks int[], p_from timestamptz)
  returns table (desk int, starts bigint[], ends bigint[], untils bigint[])
  language sql stable security definer set search_path = appointments, pg_temp
begin atomic
  select b.desk,
    array_agg(cast(floor(date_part('epoch', lower(b.during))) as bigint) order by b.starts_at),
    array_agg(cast(ceil(date_part('epoch', upper(b.during))) as bigint) order by b.starts_at),
    array_agg(coalesce(cast(ceil(extract(epoch from b.held_until) * 1000) as bigint), 9223372036854775807) order by b.starts_at)
  from appointments.bookings b
  where b.desk = any (p_desks) and b.state in ('held', 'booked', 'closed')
    and b.starts_at >= p_from - interval '12 hours' and upper(b.during) > p_from
  group by b.desk;
end;

-- The first of those desks that is free then, for whoever takes the time in the same transaction; what was held there and is held no more goes, whoever held it.
-- A desk that somebody else is taking at that moment is not waited for: the next one does as well.
create function free_desk(p_desks int[], p_from timestamptz, p_to timestamptz, p_now timestamptz)
  returns int
  language plpgsql volatile security definer set search_path = appointments, pg_temp
as $$
declare
  d int;
begin
  foreach d in array p_desks loop
    continue when not pg_try_advisory_xact_lock(d, (extract(epoch from p_from) / 60)::int);
    -- a statement of its own, so that it sees what the one who had the lock before has written
    if not exists (
      select from appointments.bookings b
      where b.desk = d and b.state in ('held', 'booked', 'closed') and (b.state <> 'held' or b.held_until > p_now)
        and b.starts_at >= p_from - interval '1 day' and b.starts_at < p_to and b.during && tstzrange(p_from, p_to))
    then
      delete from appointments.bookings b
      where b.desk = d and b.state = 'held' and b.held_until <= p_now
        and b.starts_at >= p_from - interval '1 day' and b.starts_at < p_to and b.during && tstzrange(p_from, p_to);
      return d;
    end if;
  end loop;
  return null;
end
$$;

-- Whatever takes or gives back a time of a desk is noted with it.
create function note_change() returns trigger
  language plpgsql security definer set search_path = appointments, pg_temp
as $$
begin
  insert into appointments.changes (changed_in, desk)
  select pg_current_xact_id(), desk from (values (old.desk), (new.desk)) d (desk) where desk is not null
  on conflict do nothing;
  return null;
end
$$;
create trigger note_change after insert or delete or update of desk, during, state, held_until on bookings
  for each row execute function note_change();
-- By the clock of the database, which noted them: those of the nodes differ.
create function forget_changes(p_kept interval) returns bigint
  language sql volatile security definer set search_path = appointments, pg_temp
begin atomic
  with gone as (
    delete from appointments.changes where changed_at < clock_timestamp() - p_kept returning desk)
  select count(*) from gone;
end;

revoke execute on function note_change(), forget_changes(interval), taken(int[], timestamptz),
  free_desk(int[], timestamptz, timestamptz, timestamptz) from public;
grant execute on function taken(int[], timestamptz) to parvis_reader;
grant execute on function forget_changes(interval) to parvis_job;
grant execute on function free_desk(int[], timestamptz, timestamptz, timestamptz)
  to parvis_invited, parvis_person, parvis_agent, parvis_job;
