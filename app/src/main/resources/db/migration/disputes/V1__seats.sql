-- Who sits at the table of a dispute: how they are reached and what lets them in, sealed; the link of each by its digest; how many acts they were told of.
create table seats (
  home uuid not null,
  case_file uuid not null,
  number int not null,
  reference text not null,
  side text not null check (side in ('C', 'M', 'D', 'A', 'B')),
  token bytea unique,
  address bytea, -- digest of the address of a merchant to which its codes go
  turn text not null default 'wait', -- where it stands for the merchant, kept beside the acts
  due date not null default '9999-12-31', -- the last day of what waits for the merchant; the day before where it has none, that day where nothing waits
  sealed bytea not null,
  told int not null default 0,
  primary key (home, case_file, number)
);

create index seats_of_address on seats (address, reference) where address is not null;

-- What a firm keeps for its offers, sealed: it belongs to a proven address, and goes with the last dispute of that address.
create table templates (
  id uuid primary key,
  address bytea not null,
  sealed bytea not null,
  made_at timestamptz not null
);
create index templates_of_address on templates (address, made_at, id);

-- Whoever asks for what belongs to a whole address proves again that it is theirs: a code goes there, for the browser that asked, and opens once. Digests alone; each row ends soon.
create table proofs (
  id uuid primary key,
  browser bytea not null,
  address bytea not null,
  code bytea, -- none once it was typed: then the address stands proven
  tries_left int not null,
  ends_at timestamptz not null
);
create index proofs_of_browser on proofs (browser, address);
create unique index proofs_waiting on proofs (browser, address) where code is not null; -- one code at a time
create index proofs_to_end on proofs (ends_at);

-- Which mediator has, or had, which dispute at hand: the next is drawn by it, and nobody twice in a dispute. No name, and no word of the dispute.
create table mediations (
  home uuid not null,
  case_file uuid not null,
  mediator text not null,
  since date not null,
  until date,
  primary key (home, case_file, mediator)
);
create index mediations_at_hand on mediations (mediator) where until is null;

-- What both signed, and what each may take away at the end, as the body sealed it, encrypted with the key of its file. One of each in a file, for ever; its digest stands in the act that tells of it.
create table papers (
  home uuid not null,
  case_file uuid not null,
  what text not null check (what in ('agreement', 'suspension', 'participation', 'destruction')),
  sealed bytea not null,
  primary key (home, case_file, what)
);

grant usage on schema disputes to parvis_invited, parvis_person, parvis_job;
grant select on seats to parvis_invited;
grant select (address, ends_at) on proofs to parvis_invited;
grant select, insert, update, delete on proofs to parvis_job;
grant select on papers to parvis_invited, parvis_person;
grant select, insert, update, delete on seats, mediations, papers to parvis_job;

grant select, insert, delete on templates to parvis_invited;
grant select, delete on templates to parvis_job;
alter table templates enable row level security;
alter table templates force row level security;
create policy address on templates to parvis_invited
  using (address = (select p.address from disputes.proofs p limit 1));
create policy job on templates to parvis_job using (true);

alter table seats enable row level security;
alter table seats force row level security;
alter table proofs enable row level security;
alter table proofs force row level security;
alter table mediations enable row level security;
alter table mediations force row level security;
alter table papers enable row level security;
alter table papers force row level security;

-- By the link alone: whoever stands in the file does not read how the others are reached.
create policy invited on seats for select to parvis_invited
  using (token = (select decode(nullif(current_setting('parvis.invitation', true), ''), 'hex')));
-- A browser sees that an address stands proven there, of the one that it asks about.
create policy proven on proofs for select to parvis_invited
  using (code is null and browser = (select decode(nullif(current_setting('parvis.browser', true), ''), 'hex'))
    and address = (select decode(nullif(current_setting('parvis.address', true), ''), 'hex'))
    and ends_at > (select nullif(current_setting('parvis.at', true), '')::timestamptz));
create policy job on proofs to parvis_job using (true);
-- Whoever proved an address sees what was sent there, and nothing of another.
create policy address on seats for select to parvis_invited
  using (address = (select p.address from disputes.proofs p limit 1));
create policy job on seats to parvis_job using (true);
create policy job on mediations to parvis_job using (true);

-- Whoever sits at the table: the directory of files says who does, and the body does not.
create policy person on papers for select to parvis_person
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) <> '0');
create policy invited on papers for select to parvis_invited
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and (select current_setting('parvis.party', true)) <> '0');
create policy job on papers to parvis_job using (true);

-- What is due at a time that is known before: both are warned that a suspension ends, told that they may sign; an obligation is recalled, asked about, the talk ends. Why stands in the acts.
create table due (
  home uuid not null,
  case_file uuid not null,
  what text not null check (what in ('warn', 'sign', 'recall', 'ask', 'end', 'publish')),
  number int not null,
  due_at timestamptz not null,
  done boolean not null default false,
  primary key (home, case_file, what, number)
);
create index due_to_do on due (due_at, home, case_file, what, number) where not done;
grant select, insert, update, delete on due to parvis_job;
alter table due enable row level security;
alter table due force row level security;
create policy job on due to parvis_job using (true);

-- The course of each dispute as its acts tell it, for figures alone: days and marks, nobody's name and no word. Written again whenever an act follows.
create table courses (
  home uuid not null,
  case_file uuid not null,
  service text not null,
  answered boolean not null,
  silent boolean not null,
  mediated boolean not null,
  ending text not null check (ending in ('open', 'agreed', 'declined', 'ended', 'closed')),
  answer_days int,
  working_days int,
  mediation_days int,
  said int not null,
  kept int not null,
  consumer_suited boolean,
  merchant_suited boolean,
  merchant text,
  seen boolean not null default false,
  primary key (home, case_file)
);
create index courses_of_service on courses (service);
create index courses_of_merchant on courses (home, service, merchant) where merchant is not null;
grant select, insert, update, delete on courses to parvis_job;
alter table courses enable row level security;
alter table courses force row level security;
create policy job on courses to parvis_job using (true);

-- What a merchant was told before its rates are public: under which name, until when it may contest, what it says against it and what the body answers, sealed. A merchant is a digest of the address to which its invitations go.
create table merchant_rates (
  home uuid not null,
  service text not null,
  merchant text not null,
  name text not null,
  case_file uuid not null,
  told_on date not null,
  until date not null,
  contested_on date,
  answer_by date,
  contest bytea,
  answered_on date,
  published boolean,
  reasons bytea,
  public_on date,
  primary key (home, service, merchant),
  check ((contested_on is null) = (contest is null)),
  check ((answered_on is null) = (reasons is null))
);
create index merchant_rates_of_file on merchant_rates (home, case_file);
create index merchant_rates_contested on merchant_rates (home, answer_by) where contested_on is not null and answered_on is null;
grant usage on schema disputes to parvis_agent;
grant select on merchant_rates to parvis_agent;
grant select, insert, update, delete on merchant_rates to parvis_job;
alter table merchant_rates enable row level security;
alter table merchant_rates force row level security;
-- The body answers who contests; it reads nothing else of disputes here.
create policy body on merchant_rates for select to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid) and contested_on is not null);
create policy job on merchant_rates to parvis_job using (true);

-- Letters to those who are reached by letter alone, as the body prints and mails them, encrypted with the key of their file; of the code that stands inside, its digest. The members of the body that mails them read them, nobody who stands in the file.
create table letters (
  id uuid primary key,
  home uuid not null,
  case_file uuid not null,
  number int not null,
  what text not null check (what in ('invitation', 'news', 'code')),
  code bytea not null,
  sealed bytea not null,
  made_on date not null,
  mail_by date not null,
  mailed_on date,
  noted_on date, -- when somebody said so: until the end of that day they may take it back
  counted boolean not null default false, -- days run from it
  returned_on date,
  told boolean not null default false, -- that it came back
  used_at timestamptz,
  check ((mailed_on is null) = (noted_on is null))
);
create index letters_of_file on letters (home, case_file, number);
create index letters_to_follow on letters (id) where mailed_on is not null and not counted or returned_on is not null and not told;
grant select, update (mailed_on, noted_on, returned_on) on letters to parvis_agent;
grant select, insert, update, delete on letters to parvis_job;
alter table letters enable row level security;
alter table letters force row level security;
create policy agent on letters to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy job on letters to parvis_job using (true);
