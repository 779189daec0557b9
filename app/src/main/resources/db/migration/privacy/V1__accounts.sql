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

grant usage on schema privacy to parvis_person, parvis_job, parvis_privacy, parvis_agent;
grant select, insert, update on consents to parvis_person;
grant select, insert, delete on closings to parvis_person;
grant select, delete on consents, closings to parvis_job;

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
