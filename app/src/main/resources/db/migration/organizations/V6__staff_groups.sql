-- Which duties of a member come from groups of their body's own provider: those, and no others, go with the groups.
create table organizations.group_duties (
  home uuid not null,
  member uuid not null,
  provider text not null,
  roles text[] not null,
  -- whether the membership itself comes from the groups
  whole boolean not null,
  checked_at timestamptz not null,
  primary key (member, provider),
  foreign key (home, member) references organizations.members (home, id)
);
grant select, insert, update, delete on organizations.group_duties to parvis_job;
alter table organizations.group_duties enable row level security;
create policy job on organizations.group_duties to parvis_job using (true);
