-- Facts are kept by month, and what a fact is about is written once: ten million facts carry a number instead of five
-- words.

-- Of which body, kind, service and dimensions: rows are only ever added.
create table measures.series (
  id      int  generated always as identity primary key,
  home    uuid not null,
  kind    text not null,
  service text not null,
  dims    text not null,
  unique (home, kind, service, dims)
);
create index series_by_kind on measures.series (kind);

-- The key of each fact, whatever its month: it makes the fact count once.
create table measures.told (
  home uuid not null,
  key  text not null,
  primary key (home, key)
);

-- A fact names a record, never a person. No foreign key to its series: rows of series never go, and ten million checks
-- would.
create table measures.happened (
  series      int         not null,
  key         text        not null,
  record_kind text        not null,
  record_home uuid        not null,
  record_id   uuid        not null,
  day         date        not null,
  quantity    bigint      not null check (quantity <> 0),
  value       numeric,
  recorded_at timestamptz not null default now()
) partition by range (day);
create index happened_by_series on measures.happened (series);

-- Facts of a month need its table; whoever records the first one makes it.
create function measures.open_month(day date) returns void
  language plpgsql security definer set search_path = measures, pg_temp as $$
declare
  first date := date_trunc('month', day);
  part  text := 'happened_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass('measures.' || part) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('measures.' || part, 0));
  if to_regclass('measures.' || part) is not null then
    return;
  end if;
  execute format('create table measures.%I (like measures.happened including defaults including constraints)', part);
  execute format('alter table measures.%I enable row level security', part);
  execute format('alter table measures.happened attach partition measures.%I for values from (%L) to (%L)',
                 part, first, first + interval '1 month');
end $$;
revoke execute on function measures.open_month(date) from public;

-- The sums of facts by month: what a figure is read from.
create table measures.sums (
  series int     not null,
  month  date    not null check (extract(day from month) = 1),
  n      bigint  not null,
  total  numeric not null,
  primary key (series, month)
);

-- How often each value occurred, for facts that carry one (days taken).
create table measures.occurrences (
  series int     not null,
  month  date    not null,
  value  numeric not null,
  n      bigint  not null,
  primary key (series, month, value)
);

-- How often and when last something of a body was counted: who remembers a sum sees here whether it still stands.
create table measures.counted (
  home  uuid        not null,
  kind  text        not null,
  times bigint      not null,
  at    timestamptz not null,
  primary key (home, kind)
);

-- The same as people read it: in words.
create view measures.facts with (security_invoker = true) as
  select s.home, f.key, s.kind, f.record_kind, f.record_home, f.record_id, s.service, s.dims,
         f.day, f.quantity, f.value, f.recorded_at
    from measures.happened f join measures.series s on s.id = f.series;
create view measures.cells with (security_invoker = true) as
  select s.home, s.kind, s.service, s.dims, c.month, c.n, c.total
    from measures.sums c join measures.series s on s.id = c.series;
create view measures.spreads with (security_invoker = true) as
  select s.home, s.kind, s.service, s.dims, o.month, o.value, o.n
    from measures.occurrences o join measures.series s on s.id = o.series;

-- Sums are public; the facts behind them are read by jobs only.
alter table measures.happened enable row level security;
alter table measures.happened force row level security;
create policy happened_job on measures.happened to parvis_job using (true) with check (true);
alter table measures.told enable row level security;
alter table measures.told force row level security;
create policy told_job on measures.told to parvis_job using (true) with check (true);

grant usage on schema measures to parvis_reader, parvis_job;
grant select on measures.series, measures.sums, measures.occurrences, measures.counted, measures.cells, measures.spreads
  to parvis_reader;
grant select on measures.facts to parvis_job;
grant select, insert, delete on measures.happened, measures.told to parvis_job;
grant select, insert on measures.series to parvis_job;
grant select, insert, update, delete on measures.sums, measures.occurrences, measures.counted to parvis_job;
grant execute on function measures.open_month(date) to parvis_job;
