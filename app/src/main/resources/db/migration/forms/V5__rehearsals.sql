-- A version tried on live drafts and past submissions before it is published. Only figures are kept, none
-- under five people; nobody's answers.
create table rehearsals (
  id uuid primary key,
  home uuid not null,
  service text not null,
  version int not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  total int not null default 0,
  done int not null default 0,
  result jsonb,
  asked_by uuid not null,
  asked_at timestamptz not null,
  touched_at timestamptz,
  ended_at timestamptz
);
create index rehearsals_of on rehearsals (service, version, home, id);
create index rehearsals_waiting on rehearsals (id) where state in ('waiting', 'running');
grant select, insert, update on rehearsals to parvis_job;
