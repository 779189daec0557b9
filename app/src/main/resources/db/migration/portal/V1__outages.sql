-- When something did not work, on record: shown to anybody, read by the rules that extend terms.
create table portal.outages (
  id            uuid        primary key,
  starts_at     timestamptz not null,
  ends_at       timestamptz check (ends_at > starts_at),
  what_fr       text        not null,
  what_en       text        not null,
  effect_fr     text        not null,
  effect_en     text        not null,
  extends_terms boolean     not null default false
);
create index outages_by_start on portal.outages (starts_at desc);

grant usage on schema portal to parvis_reader, parvis_job;
grant select on portal.outages to parvis_reader;
grant insert, update on portal.outages to parvis_job;
