-- A fact names a record, never a person. Its key makes it count once.
create table measures.facts (
  home        uuid        not null,
  key         text        not null,
  kind        text        not null,
  record_kind text        not null,
  record_home uuid        not null,
  record_id   uuid        not null,
  service     text        not null,
  dims        text        not null,
  day         date        not null,
  quantity    bigint      not null check (quantity <> 0),
  value       numeric,
  recorded_at timestamptz not null default now(),
  primary key (home, key)
);
create index facts_by_kind on measures.facts (kind, day);
create index facts_by_record on measures.facts (record_home, record_id);

-- The sums of facts by month: what a figure is read from.
create table measures.cells (
  home       uuid        not null,
  kind       text        not null,
  service    text        not null,
  dims       text        not null,
  month      date        not null check (extract(day from month) = 1),
  n          bigint      not null,
  total      numeric     not null,
  counted_at timestamptz not null default now(),
  primary key (home, kind, service, dims, month)
);
create index cells_by_kind on measures.cells (kind, month);

-- How often each value occurred, for facts that carry one (days taken).
create table measures.spreads (
  home    uuid    not null,
  kind    text    not null,
  service text    not null,
  dims    text    not null,
  month   date    not null,
  value   numeric not null,
  n       bigint  not null,
  primary key (home, kind, service, dims, month, value)
);
create index spreads_by_kind on measures.spreads (kind, month);

-- Sums are public; the facts behind them are read by jobs only.
alter table measures.facts enable row level security;
alter table measures.facts force row level security;
create policy facts_job on measures.facts to parvis_job using (true) with check (true);

grant usage on schema measures to parvis_reader, parvis_job;
grant select on measures.cells, measures.spreads to parvis_reader;
grant select, insert, delete on measures.facts to parvis_job;
grant select, insert, update, delete on measures.cells, measures.spreads to parvis_job;
