-- What a public body states of itself where the program sees nothing: totals on a day, with the evidence.
-- Statements are public; who made one is known inside the body only.
create table strategy.declarations (
  home        uuid        not null,
  id          uuid        not null,
  thing       text        not null,
  day         date        not null,
  totals      jsonb       not null,
  evidence    text        not null check (length(evidence) between 1 and 1000),
  origin      text        not null check (origin in ('declared', 'imported')),
  source_file text,
  source_line int,
  member      uuid,
  at          timestamptz not null,
  primary key (home, id),
  unique (home, thing, day)
);

grant usage on schema strategy to parvis_reader, parvis_job;
grant select (home, id, thing, day, totals, evidence, origin, source_file, source_line, at)
  on strategy.declarations to parvis_reader;
grant select, insert on strategy.declarations to parvis_job;
