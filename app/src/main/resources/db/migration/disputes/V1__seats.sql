-- Who sits at the table of a dispute: how they are reached and what lets them in, sealed; the link of each by its digest; how many acts they were told of.
create table seats (
  home uuid not null,
  case_file uuid not null,
  number int not null,
  reference text not null,
  side text not null check (side in ('C', 'M', 'D')),
  token bytea unique,
  sealed bytea not null,
  told int not null default 0,
  primary key (home, case_file, number)
);

-- Which mediator has which dispute at hand: the next is drawn by it. No name, and no word of the dispute.
create table mediations (
  home uuid not null,
  case_file uuid not null,
  mediator text not null,
  since date not null,
  until date,
  primary key (home, case_file)
);
create index mediations_at_hand on mediations (mediator) where until is null;

-- What both signed, as the body sealed it, encrypted with the key of its file. One in a file, for ever.
create table agreements (
  home uuid not null,
  case_file uuid not null,
  digest text not null,
  sealed bytea not null,
  primary key (home, case_file)
);

-- The writing that suspends prescription, sealed likewise, and the day on which both sides are warned of its end. One in a file.
create table suspensions (
  home uuid not null,
  case_file uuid not null,
  digest text not null,
  sealed bytea not null,
  warn_on date not null,
  settled boolean not null default false,
  primary key (home, case_file)
);
create index suspensions_to_warn on suspensions (warn_on, home, case_file) where not settled;

grant usage on schema disputes to parvis_invited, parvis_person, parvis_job;
grant select on seats to parvis_invited;
grant select on agreements to parvis_invited, parvis_person;
grant select, insert, update, delete on seats, mediations, agreements to parvis_job;

alter table seats enable row level security;
alter table seats force row level security;
alter table mediations enable row level security;
alter table mediations force row level security;
alter table agreements enable row level security;
alter table agreements force row level security;

-- By the link alone: whoever stands in the file does not read how the others are reached.
create policy invited on seats for select to parvis_invited
  using (token = (select decode(nullif(current_setting('parvis.invitation', true), ''), 'hex')));
create policy job on seats to parvis_job using (true);
create policy job on mediations to parvis_job using (true);

-- Whoever sits at the table: the directory of files says who does, and the body does not.
create policy person on agreements for select to parvis_person
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) <> '0');
create policy invited on agreements for select to parvis_invited
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) <> '0');
create policy job on agreements to parvis_job using (true);

grant select on suspensions to parvis_invited, parvis_person;
grant select, insert, update, delete on suspensions to parvis_job;
alter table suspensions enable row level security;
alter table suspensions force row level security;
create policy person on suspensions for select to parvis_person
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) <> '0');
create policy invited on suspensions for select to parvis_invited
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) <> '0');
create policy job on suspensions to parvis_job using (true);
