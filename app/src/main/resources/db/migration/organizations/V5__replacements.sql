-- Who does the work of a member who is away, from a day to a day. Their files pass and come back; no power does.
create table organizations.replacements (
  home uuid not null,
  id uuid not null,
  absent uuid not null,
  substitute uuid not null,
  from_day date not null,
  to_day date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (home, id),
  foreign key (home, absent) references organizations.members (home, id),
  foreign key (home, substitute) references organizations.members (home, id),
  check (to_day >= from_day),
  check (absent <> substitute)
);
create index replacements_ending on organizations.replacements (to_day);
grant select on organizations.replacements to parvis_reader;
grant select, insert, update, delete on organizations.replacements to parvis_job;
