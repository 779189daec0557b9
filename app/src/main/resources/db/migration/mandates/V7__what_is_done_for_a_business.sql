-- Who says who acts for a business, and sends whom to its clients: written by the database itself, so that no page can
-- forget it. What is done in files stands in the acts of the files.
create table business_log (
  id bigint generated always as identity primary key,
  business uuid not null,
  at timestamptz not null,
  -- who pressed; none when the program did
  account uuid,
  what text not null check (what in ('proposed', 'opened', 'refused', 'ended', 'sent', 'withdrawn')),
  -- whose access, or to which client
  about text not null,
  client boolean not null
);
create index business_log_latest on business_log (business, at desc, id);
create index business_log_account on business_log (account) where account is not null;

create function pressing() returns uuid
  language sql stable as $$
  select coalesce(nullif(current_setting('parvis.pressing', true), ''),
    nullif(current_setting('parvis.actor', true), ''))::uuid
$$;

create function log_mandate() returns trigger
  language plpgsql security definer set search_path = mandates, pg_temp as $$
declare
  v_what text := case new.standing when 'open' then 'opened' when 'refused' then 'refused'
    when 'revoked' then 'ended' else 'proposed' end;
  v_at timestamptz := case when tg_op = 'INSERT' then new.made_at
    when new.standing = 'revoked' then coalesce(new.ended_at, now())
    when new.standing = 'open' then coalesce(new.opened_at, now()) else now() end;
begin
  if new.principal_kind = 'business' and new.principal is not null then
    insert into mandates.business_log (business, at, account, what, about, client)
    values (new.principal, v_at, mandates.pressing(), v_what, new.holder_name, false);
  end if;
  if new.firm is not null then
    insert into mandates.business_log (business, at, account, what, about, client)
    values (new.firm, v_at, mandates.pressing(), v_what, new.principal_name, true);
  end if;
  return null;
end $$;
create trigger log_mandate_made after insert on mandates
  for each row execute function log_mandate();
create trigger log_mandate_moved after update of standing on mandates
  for each row when (new.standing <> old.standing and new.standing <> 'deciding')
  execute function log_mandate();

create function log_assignment() returns trigger
  language plpgsql security definer set search_path = mandates, pg_temp as $$
begin
  insert into mandates.business_log (business, at, account, what, about, client)
  select new.firm, case when tg_op = 'INSERT' then new.made_at else new.ended_at end,
    mandates.pressing(), case when tg_op = 'INSERT' then 'sent' else 'withdrawn' end,
    coalesce((select min(s.holder_name) from mandates.mandates s
      where s.principal = new.firm and s.holder = new.account), '—') || ' → ' || m.principal_name, true
  from mandates.mandates m where m.id = new.mandate;
  return null;
end $$;
create trigger log_assignment_made after insert on assignments
  for each row execute function log_assignment();
create trigger log_assignment_ended after update of ended_at on assignments
  for each row when (new.ended_at is not null and old.ended_at is null)
  execute function log_assignment();

revoke all on function log_mandate(), log_assignment(), pressing() from public;
grant execute on function pressing() to parvis_person, parvis_agent, parvis_job;
grant select on business_log to parvis_person;
grant select, insert, update, delete on business_log to parvis_job;
-- Not forced on their owner: the triggers above write as it.
alter table business_log enable row level security;
create policy own on business_log for select to parvis_person
  using (business = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy job on business_log to parvis_job using (true);
