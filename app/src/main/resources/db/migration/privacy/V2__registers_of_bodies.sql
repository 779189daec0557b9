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

grant select, insert on incidents, communications to parvis_privacy;

do $$
declare
  t text;
begin
  foreach t in array array['incidents', 'communications'] loop
    execute format('alter table privacy.%I enable row level security', t);
    execute format('alter table privacy.%I force row level security', t);
    execute format($p$create policy privacy on privacy.%I to parvis_privacy
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
  end loop;
end $$;
