grant usage on schema strategy to parvis_reader, parvis_job;

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
grant select (home, id, thing, day, totals, evidence, origin, source_file, source_line, at)
  on strategy.declarations to parvis_reader;
grant select, insert on strategy.declarations to parvis_job;

-- What the platforms of bodies told, byte for byte: the record behind the facts that it became.
create table strategy.platform_messages (
  home        uuid        not null,
  id          text        not null,
  -- the earlier message whose numbers it replaces: they then never counted
  corrects    text,
  record      uuid        not null unique,
  day         date        not null,
  content     text        not null,
  received_at timestamptz not null,
  primary key (home, id)
);
-- once, so that the last word is clear
create unique index platform_messages_corrected on strategy.platform_messages (home, corrects) where corrects is not null;

-- Whether each of their services runs, as they said last.
create table strategy.platform_status (
  home    uuid        not null,
  service text        not null,
  status  text        not null check (status in ('open', 'degraded', 'closed')),
  day     date        not null,
  told_at timestamptz not null,
  primary key (home, service)
);

-- Counts and states of services: nothing of a person, so anybody may read them.
grant select on strategy.platform_messages, strategy.platform_status to parvis_reader, parvis_job;
grant insert on strategy.platform_messages to parvis_job;
grant insert, update on strategy.platform_status to parvis_job;

-- A total that a body or its platform stated, beside what the program counted of the same: too far apart to be both true.
-- Anybody reads them; who confirmed one is known inside the body only. The id stays when numbers change.
create table strategy.contradictions (
  home        uuid        not null,
  id          uuid        not null,
  source      text        not null,
  origin      text        not null check (origin in ('declared', 'imported')),
  kind        text        not null,
  service     text        not null,
  dimension   text        not null,
  first_day   date        not null,
  last_day    date        not null,
  said        bigint      not null,
  everything  boolean     not null,
  counted     bigint      not null,
  since       timestamptz not null,
  asked_at    timestamptz,
  answer      text        check (length(answer) between 1 and 1000),
  answered_at timestamptz,
  member      uuid,
  settled_at  timestamptz,
  primary key (home, id),
  unique (home, source, kind, service, dimension, first_day)
);
create index contradictions_open on strategy.contradictions (last_day desc) where settled_at is null;

grant select (home, id, source, origin, kind, service, dimension, first_day, last_day, said, everything, counted, since,
              asked_at, answer, answered_at, settled_at)
  on strategy.contradictions to parvis_reader;
grant select, insert, update on strategy.contradictions to parvis_job;

-- With whom a service was designed: what was held, when, with how many people, and what it taught. Nobody is named.
create table strategy.involvement (
  home    uuid        not null,
  id      uuid        not null,
  service text        not null,
  kind    text        not null check (kind in ('interview', 'usability-test', 'co-creation', 'consultation')),
  held_on date        not null,
  people  int         not null check (people between 1 and 100000),
  learned_fr text     not null check (length(learned_fr) <= 2000),
  learned_en text     not null check (length(learned_en) <= 2000),
  member  uuid,
  at      timestamptz not null,
  primary key (home, id),
  check (learned_fr <> '' or learned_en <> '')
);
create index involvement_by_service on strategy.involvement (service, held_on);

-- Each service once: when it was first put online, and how that was counted last.
create table strategy.launches (
  service     text primary key,
  home        uuid not null,
  launched_on date not null,
  involved    boolean not null,
  round       int  not null
);

grant select (home, id, service, kind, held_on, people, learned_fr, learned_en, at) on strategy.involvement to parvis_reader;
grant select, insert on strategy.involvement to parvis_job;
grant select, insert, update on strategy.launches to parvis_job;

-- A figure as it was published: its address is the digest of its content, so that it can never say anything else.
create table strategy.snapshots (
  digest   text        primary key check (digest ~ '^[0-9a-f]{64}$'),
  figure   text        not null,
  version  int         not null,
  taken_at timestamptz not null,
  content  text        not null
);
create index snapshots_by_figure on strategy.snapshots (figure, taken_at desc);
grant select on strategy.snapshots to parvis_reader, parvis_job;
grant insert on strategy.snapshots to parvis_job;
