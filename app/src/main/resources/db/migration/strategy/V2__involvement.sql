-- With whom a service was designed: what was held, when, with how many people, and what it taught. Nobody is named.
create table strategy.involvement (
  home    uuid        not null,
  id      uuid        not null,
  service text        not null,
  kind    text        not null check (kind in ('interview', 'usability-test', 'co-creation', 'consultation')),
  held_on date        not null,
  people  int         not null check (people between 1 and 100000),
  learned text        not null check (length(learned) between 1 and 2000),
  member  uuid,
  at      timestamptz not null,
  primary key (home, id)
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

grant select (home, id, service, kind, held_on, people, learned, at) on strategy.involvement to parvis_reader;
grant select, insert on strategy.involvement to parvis_job;
grant select, insert, update on strategy.launches to parvis_job;
