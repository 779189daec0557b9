-- A stack of paper that went through the scanner. The scan itself is held under the number of the batch.
create table batches (
  home uuid not null,
  id uuid not null,
  member uuid not null,
  role text not null,
  unit text,
  state text not null check (state in ('waiting', 'reading', 'read', 'failed')),
  pages int not null check (pages > 0),
  done int not null default 0,
  problem text,
  brought_at timestamptz not null,
  lease timestamptz not null,
  read_at timestamptz,
  primary key (home, id)
);
create index batches_to_read on batches (lease) where state in ('waiting', 'reading');
create index batches_brought on batches (home, brought_at desc, id);

-- What stands on each page, as it was read; a reading cut short goes on after the last of them.
create table pages (
  home uuid not null,
  batch uuid not null,
  page int not null,
  kind text not null check (kind in ('plain', 'request', 'form', 'file', 'unknown')),
  note text,
  service text,
  channel text,
  draft uuid,
  reference text,
  primary key (home, batch, page)
);

-- What came by a door other than the web and waits for somebody to enter it. What was scanned or written is
-- held under its number; once entered, it is in the case file and only numbers, days and names of rules stay.
create table items (
  home uuid not null,
  id uuid not null,
  batch uuid,
  first_page int,
  pages int not null default 0,
  unit text,
  kind text not null check (kind in ('unindexed', 'request', 'form', 'file')),
  note text,
  service text,
  channel text,
  draft uuid,
  reference text,
  came_at timestamptz not null,
  state text not null check (state in ('cutting', 'waiting', 'entered', 'added', 'aside')),
  received_on date,
  received_at time,
  evidence_kind text,
  evidence text,
  said_by uuid,
  said_at timestamptz,
  legal_on date,
  rule text,
  reason text,
  settled_at timestamptz,
  settled_by uuid,
  why text,
  case_file uuid,
  original text check (original in ('return', 'destroy', 'keep')),
  original_due date,
  original_at timestamptz,
  original_by uuid,
  primary key (home, id)
);
create unique index items_of_batch on items (home, batch, first_page) where batch is not null;
create index items_waiting on items (home, came_at, id) where state = 'waiting';
create index items_file on items (case_file) where case_file is not null;
create index items_originals on items (home, original_due, id)
  where original in ('return', 'destroy') and original_at is null;

grant usage on schema intake to parvis_agent, parvis_opener, parvis_job;
grant select, insert, update on batches, pages, items to parvis_agent, parvis_job;
grant delete on batches, pages, items to parvis_job;
-- Whoever opens a file for an item says so in the same transaction.
grant select, update on items to parvis_opener;

do $$
declare
  t text;
begin
  foreach t in array array['batches', 'pages', 'items'] loop
    execute format('alter table intake.%I enable row level security', t);
    execute format('alter table intake.%I force row level security', t);
    execute format($p$create policy agent on intake.%I to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
    execute format('create policy job on intake.%I to parvis_job using (true)', t);
  end loop;
end $$;
create policy opener on items to parvis_opener
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and id = (select nullif(current_setting('parvis.draft', true), '')::uuid));
