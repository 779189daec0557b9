-- What people say of public pages. Nothing tells who; the home is the body that answers for the page.
create table remarks (
  home uuid not null,
  id uuid not null,
  page text not null check (length(page) <= 200),
  lang text not null,
  helped boolean not null,
  words text check (length(words) <= 1000),
  urgent boolean not null,
  left_at timestamptz not null,
  due_on date,
  answered_at timestamptz,
  answered_by uuid,
  changed boolean not null default false,
  said_fr text,
  said_en text,
  primary key (home, id),
  check ((answered_at is null) = (said_fr is null))
);
create index remarks_waiting on remarks (home, due_on, id) where due_on is not null and answered_at is null;
create index remarks_answered on remarks (home, answered_at desc) where answered_at is not null;
create index remarks_done on remarks (page, answered_at desc) where changed;
create index remarks_left on remarks (left_at);

grant usage on schema feedback to parvis_public, parvis_agent, parvis_staff, parvis_job;
-- Whoever leaves a remark reads none; what was done about one is for everybody, and nothing else of it.
grant insert (home, id, page, lang, helped, words, urgent, left_at, due_on) on remarks to parvis_public;
grant select (page, answered_at, changed, said_fr, said_en) on remarks to parvis_public;
grant select on remarks to parvis_agent, parvis_staff;
grant update (answered_at, answered_by, changed, said_fr, said_en) on remarks to parvis_agent, parvis_staff;
grant select, delete on remarks to parvis_job;

alter table remarks enable row level security;
alter table remarks force row level security;
create policy leave on remarks for insert to parvis_public with check (answered_at is null);
create policy done on remarks for select to parvis_public using (changed);
create policy body on remarks to parvis_agent, parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy jobs on remarks to parvis_job using (true);
