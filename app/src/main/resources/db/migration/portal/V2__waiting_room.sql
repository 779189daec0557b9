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
