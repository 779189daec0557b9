-- Which member of a body opened which file: one line a member, file and hour.
create table reads (
  home uuid not null,
  case_file uuid not null,
  member uuid not null,
  hour timestamptz not null,
  at timestamptz not null,
  purpose text not null,
  primary key (home, case_file, member, hour)
);
create index reads_file on reads (case_file, at);

-- The same readings by account: what somebody signed in is told of all their files at once.
create table told (
  account uuid not null,
  home uuid not null,
  case_file uuid not null,
  -- of whoever acts for the person and belongs to no body, the number of their account
  member uuid not null,
  -- of whoever acts for the person
  name text,
  hour timestamptz not null,
  at timestamptz not null,
  purpose text not null,
  ground text,
  words text,
  primary key (account, home, case_file, member, hour)
);
create index told_latest on told (account, at desc, case_file);
create index told_file on told (home, case_file);
create index told_by_account on told (member) where name is not null;

-- Each request that showed personal data to a member of a body, and each act of administration: one row, linked to
-- no other, sealed in batches afterwards. A row names the member, whose name and duties are public, and files by
-- their number; it says nothing of what they hold.
create table entries (
  id uuid primary key,
  home uuid not null,
  member uuid,
  role text not null,
  kind text not null,
  what text not null,
  files uuid[] not null,
  task text not null,
  reason uuid,
  -- of the words of the reason, under its salt: the words can go, the proof stays
  commitment bytea,
  request uuid not null,
  at timestamptz not null,
  digest bytea not null,
  position bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id()
);
create index entries_feed on entries (xid, position);
create index entries_home on entries (home, id);
create index entries_member on entries (home, member, id);
create index entries_files on entries using gin (files);

-- Why somebody opened what they would not open on an ordinary day. Goes with the file.
create table reasons (
  id uuid primary key,
  home uuid not null,
  case_file uuid not null,
  member uuid not null,
  ground text not null check (ground in ('own', 'protected', 'relative', 'outside')),
  words text not null,
  salt bytea not null,
  at timestamptz not null,
  until timestamptz not null
);
create index reasons_file on reasons (home, case_file, member, at);

-- Files that a member opens only with a reason: protected for everybody, or too close to one of them.
create table watched (
  home uuid not null,
  case_file uuid not null,
  -- the one it is close to; the nil number for everybody
  member uuid not null,
  ground text not null check (ground in ('protected', 'relative')),
  set_by uuid not null,
  at timestamptz not null,
  primary key (home, case_file, member)
);

-- Batches of the journal under a Merkle root that includes the previous one; roots are published. Rows that had their
-- time go with their batch; its root stays and says when.
create table seals (
  number bigint primary key,
  from_xid xid8 not null,
  from_position bigint not null,
  to_xid xid8 not null,
  to_position bigint not null,
  entries int not null,
  root bytea not null,
  signature bytea not null,
  sealed_at timestamptz not null,
  forgotten_at timestamptz
);
create index seals_to_forget on seals (number) where forgotten_at is null;

-- The index of files serves no reader under row-level security: this one function takes the scope and returns numbers.
create function entries_of_files(p_files uuid[], p_before uuid, p_most int) returns setof uuid
  language sql stable security definer set search_path = audit, pg_temp
begin atomic
  select id from audit.entries
  where files && p_files
    and home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and id < p_before
  order by id desc limit p_most;
end;
revoke all on function entries_of_files(uuid[], uuid, int) from public;
grant execute on function entries_of_files(uuid[], uuid, int) to parvis_privacy;

-- What a member is shown or does is noted whatever their duties; only whoever holds files reads such a line again.
grant usage on schema audit to parvis_staff, parvis_agent, parvis_member, parvis_person, parvis_invited, parvis_privacy, parvis_public,
  parvis_job;
grant insert on entries, reads, told to parvis_staff, parvis_agent, parvis_member;
grant select on reads to parvis_agent;
grant select, insert on reasons, watched to parvis_agent;
grant insert on entries to parvis_privacy;
grant select on entries, reasons to parvis_privacy;
grant select, insert, delete on watched to parvis_privacy;
grant select on reads, told to parvis_person, parvis_invited;
grant select on seals to parvis_public;
grant select, insert, delete on reads to parvis_job;
grant select, insert, update, delete on told, entries, reasons, watched, seals to parvis_job;
grant usage on all sequences in schema audit to parvis_staff, parvis_agent, parvis_member, parvis_privacy, parvis_job;

do $$
declare
  t text;
begin
  foreach t in array array['reads', 'told', 'entries', 'reasons', 'watched', 'seals'] loop
    execute format('alter table audit.%I enable row level security', t);
    execute format('create policy job on audit.%I to parvis_job using (true)', t);
  end loop;
  -- not the entries, which the function above looks through as their owner; seals are public
  foreach t in array array['reads', 'told', 'reasons', 'watched'] loop
    execute format('alter table audit.%I force row level security', t);
  end loop;
  foreach t in array array['reads', 'told'] loop
    execute format($p$create policy agent on audit.%I to parvis_staff
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
  end loop;
  foreach t in array array['reasons', 'watched'] loop
    execute format($p$create policy agent on audit.%I to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format($p$create policy privacy on audit.%I to parvis_privacy
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
  end loop;
end $$;

-- A member of a closed file notes that they opened it, in the file and in the journal of their body.
create policy member_inside on reads for insert to parvis_member
  with check (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy member_inside on told for insert to parvis_member
  with check (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy member_inside on entries for insert to parvis_member
  with check (home = (select nullif(current_setting('parvis.body', true), '')::uuid));

-- Who read a file is told to whose file it is, not to others who stand in it.
create policy person on reads for select to parvis_person
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) = '1');
create policy invited on reads for select to parvis_invited
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) = '1');

-- The page of a file tells its person who opened it in their place. Who came by the code of the file has no account,
-- and so no such lines: no policy shows them any.
create policy person on told for select to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));

-- What a member reads is in the journal of the body they work for, also when the file lives in a body that ceased.
create policy agent on entries to parvis_staff
  using (home = (select nullif(current_setting('parvis.body', true), '')::uuid));
-- Whoever answers for personal information in the body that took over reads the journal of the one that ceased. That
-- they did stands in the journal of the body they work for.
create policy privacy_reads on entries for select to parvis_privacy
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy privacy_notes on entries for insert to parvis_privacy
  with check (home = (select nullif(current_setting('parvis.body', true), '')::uuid));

create policy published on seals for select to parvis_public using (true);
