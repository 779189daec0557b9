grant usage on schema privacy to parvis_person, parvis_job, parvis_privacy, parvis_agent;

-- == Of an account ==

-- What somebody agreed to, for which purpose, until when; withdrawn at any time. A line is kept as long as the account.
create table consents (
  account uuid not null,
  purpose text not null,
  given_at timestamptz not null,
  until date not null,
  withdrawn_at timestamptz,
  primary key (account, purpose, given_at)
);

-- Accounts that their owners asked to close, and when that happens.
create table closings (
  account uuid primary key,
  asked_at timestamptz not null,
  due_at timestamptz not null
);
create index closings_due on closings (due_at);

grant select, insert, update on consents to parvis_person;
grant select, insert, delete on closings to parvis_person;
grant select, delete on consents, closings to parvis_job;
-- when two accounts of one person become one, what was agreed to goes over
grant update (account) on consents to parvis_job;

do $$
declare
  t text;
begin
  foreach t in array array['consents', 'closings'] loop
    execute format('alter table privacy.%I enable row level security', t);
    execute format('alter table privacy.%I force row level security', t);
    execute format($p$create policy person on privacy.%I to parvis_person
      using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid))$p$, t);
    execute format('create policy job on privacy.%I to parvis_job using (true)', t);
  end loop;
end $$;

-- == Registers of a body ==

-- Confidentiality incidents of a body, each state of each kept: what was known when is part of the register.
create table incidents (
  home uuid not null,
  id uuid not null,
  version int not null,
  information text not null,
  circumstances text not null,
  happened text not null,
  known_on date not null,
  people int not null,
  sensitivity smallint not null check (sensitivity between 1 and 3),
  consequences smallint not null check (consequences between 1 and 3),
  likelihood smallint not null check (likelihood between 1 and 3),
  reasoning text not null,
  serious boolean not null,
  commission_told_on date,
  people_told_on date,
  not_told_because text not null,
  measures text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (home, id, version)
);

-- Who was told of an incident, by their file, and how: once each.
create table incident_notices (
  home uuid not null,
  incident uuid not null,
  case_file uuid not null,
  way text not null check (way in ('email', 'letter', 'nowhere')),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (home, incident, case_file)
);
create index incident_notices_file on incident_notices (home, case_file);

-- What a body communicated without consent, or used for another purpose than the one of its collection.
create table communications (
  home uuid not null,
  id uuid not null,
  kind text not null check (kind in ('communication', 'secondary-use', 'research', 'outside-quebec')),
  recipient text not null,
  information text not null,
  purpose text not null,
  basis text not null,
  made_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (home, id)
);

create function privacy.recorded(p_home uuid, p_incident uuid, p_version int) returns boolean
  language sql stable security definer set search_path = privacy, pg_temp
begin atomic
  select exists (
    select from privacy.incidents i
    where i.home = p_home and i.id = p_incident and i.version < p_version);
end;
revoke all on function privacy.recorded(uuid, uuid, int) from public;
grant execute on function privacy.recorded(uuid, uuid, int) to parvis_privacy;

grant select, insert on incidents, communications to parvis_privacy;
grant select on incident_notices to parvis_privacy;
grant select, insert, delete on incident_notices to parvis_job;

-- The body that took over reads the registers of the one that ceased. What is new stands in its own; an incident that the
-- first one recorded goes on where it stands.
-- Not forced on its owner, who nobody signs in as: the function above reads as it.
alter table incidents enable row level security;
create policy privacy_reads on incidents for select to parvis_privacy
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy privacy_records on incidents for insert to parvis_privacy
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and ((select current_setting('parvis.home', true) = current_setting('parvis.body', true))
      or privacy.recorded(home, id, version)));

alter table communications enable row level security;
alter table communications force row level security;
create policy privacy_reads on communications for select to parvis_privacy
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy privacy_records on communications for insert to parvis_privacy
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and home = (select nullif(current_setting('parvis.body', true), '')::uuid));

alter table incident_notices enable row level security;
alter table incident_notices force row level security;
create policy privacy on incident_notices for select to parvis_privacy
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on incident_notices to parvis_job using (true);
