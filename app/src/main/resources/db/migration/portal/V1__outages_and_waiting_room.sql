grant usage on schema portal to parvis_reader, parvis_job;

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
grant select on portal.outages to parvis_reader;
grant insert, update on portal.outages to parvis_job;

-- Where newcomers wait when there are too many of them: one row for all nodes. A number is given
-- once and for ever greater; whoever has one up to the last called may come in. The secret proves
-- numbers that browsers carry; losing it costs people their place and nothing else.
create table portal.waiting_room (
  one        boolean     primary key default true check (one),
  secret     bytea       not null
             default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
  since      timestamptz,
  crowded_at timestamptz,
  issued     bigint      not null default 0,
  called     bigint      not null default 0 check (called <= issued)
);
insert into portal.waiting_room default values;
grant select, update on portal.waiting_room to parvis_job;
