-- What one body does passes to another from a day on: all of it when the body ceases, or some services. Rows stay under
-- the home where they were made; this says who answers for them.
create table organizations.handovers (
  id uuid primary key,
  from_home uuid not null references organizations.bodies (home),
  to_home uuid not null references organizations.bodies (home),
  -- codes of services; null is all, and then the members pass too
  services text[] check (cardinality(services) > 0),
  -- with some services, the members of that unit pass
  unit text,
  on_day date not null,
  instrument text not null,
  state text not null check (state in ('waiting', 'running', 'done')),
  total bigint not null default 0,
  passed bigint not null default 0,
  started_at timestamptz,
  done_at timestamptz,
  check (from_home <> to_home)
);
create index handovers_due on organizations.handovers (on_day) where state <> 'done';
grant select on organizations.handovers to parvis_reader;
grant select, insert, update on organizations.handovers to parvis_job;

-- Whether a body answers for something that another one made: its home, or the nil one. The program asks when a member
-- opens a file that passed to their body.
create function organizations.admit_body(p_home uuid, p_body uuid) returns uuid
  language sql stable security definer set search_path = organizations, pg_temp
begin atomic
  with recursive after(home) as (
    select p_home
    union
    select h.to_home from organizations.handovers h join after on h.from_home = after.home
    where h.state <> 'waiting')
  select case when exists (select from after where home = p_body) then p_home
    else '00000000-0000-0000-0000-000000000000'::uuid end;
end;
revoke all on function organizations.admit_body(uuid, uuid) from public;
grant usage on schema organizations to parvis_app;
grant execute on function organizations.admit_body(uuid, uuid) to parvis_app;
