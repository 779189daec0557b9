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

-- A message may replace the numbers of an earlier one, which then never counted; once, so that the last word is clear.
alter table strategy.platform_messages add column corrects text;
create unique index platform_messages_corrected on strategy.platform_messages (home, corrects) where corrects is not null;
