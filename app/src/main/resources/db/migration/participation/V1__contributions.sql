-- What a member of the body entered for somebody: a sheet of paper, a call, a voice in a hall. One that is taken back stays,
-- with who did it and why; its sheet may then be entered again.
create table entries (
  id uuid primary key,
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  -- the number on the sheet, or the one that was given to what came without a sheet
  sheet text not null check (length(sheet) = 17),
  -- of the contribution: by it the program shows and takes back this one, and no other
  receipt bytea not null unique check (length(receipt) = 32),
  door text not null check (door in ('counter', 'phone', 'hall', 'post')),
  received_on date not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  reason text check (length(reason) between 1 and 600),
  unique (id, home, consultation, door),
  check ((taken_back_at is null) = (taken_back_by is null)),
  check ((taken_back_at is null) = (reason is null))
);
create unique index entries_once on entries (home, consultation, sheet) where taken_back_at is null;
create index entries_listed on entries (home, consultation, id desc);

-- What somebody said in a consultation: a record with a receipt, never a case file. Nothing in it tells who they are.
-- The home is that of the body that asks; the consultation is a file of the content pack, by its code.
create table contributions (
  id uuid primary key,
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  -- digest of the number of its receipt: whoever has the number reads and changes it
  receipt bytea not null unique check (length(receipt) = 32),
  door text not null check (door in ('online', 'counter', 'phone', 'hall', 'post')),
  -- digest of the consultation and the browser, where each browser counts once: no two consultations can be compared
  who bytea check (length(who) = 32),
  lang text not null check (lang in ('fr', 'en')),
  left_on date not null,
  withdrawn boolean not null default false,
  -- as whom somebody speaks, as they say it themselves: a minor is counted, and nothing more
  speaks_as text not null default 'person' check (speaks_as in ('person', 'minor', 'nation', 'organization', 'lobbyist')),
  speaks_for text not null default '' check (length(speaks_for) <= 150),
  registration text not null default '' check (length(registration) <= 40),
  -- by which a member of the body entered it
  entry uuid unique,
  unique (id, home, consultation),
  unique (id, home, consultation, door),
  foreign key (entry, home, consultation, door) references entries (id, home, consultation, door),
  check ((door = 'online') = (entry is null)),
  check ((speaks_for = '') = (speaks_as in ('person', 'minor'))),
  check ((registration = '') = (speaks_as <> 'lobbyist'))
);
create unique index contributions_once on contributions (home, consultation, who) where who is not null;
create index contributions_doors on contributions (consultation, door) where not withdrawn;

-- One vote on a proposition: by its code in the file, or the identifier of what somebody proposed.
create table votes (
  contribution uuid not null,
  home uuid not null,
  consultation text not null,
  proposition text not null check (length(proposition) between 1 and 41),
  stance text not null check (stance in ('agree', 'against', 'pass')),
  -- that of the contribution: each count tells them apart
  door text not null,
  primary key (contribution, proposition),
  foreign key (contribution, home, consultation, door) references contributions (id, home, consultation, door)
);
create index votes_counted on votes (consultation, proposition, stance, door);

-- An argument that somebody supports.
create table supports (
  contribution uuid not null,
  home uuid not null,
  consultation text not null,
  argument text not null check (length(argument) between 1 and 41),
  primary key (contribution, argument),
  foreign key (contribution, home, consultation) references contributions (id, home, consultation)
);
create index supports_counted on supports (consultation, argument);

-- What somebody wrote: a proposition, one argument on a proposition, or one remark on a paragraph of a text. Nobody else
-- reads it before a member of the body has.
create table texts (
  id uuid primary key,
  contribution uuid not null,
  home uuid not null,
  consultation text not null,
  kind text not null check (kind in ('proposition', 'for', 'against', 'comment', 'amendment', 'statement')),
  -- on which proposition or paragraph; nothing for a proposition or a statement
  proposition text not null default '' check ((proposition = '') = (kind in ('proposition', 'statement'))),
  -- as which version of the text the paragraph was read
  version text check ((version is not null) = (kind in ('comment', 'amendment'))),
  -- the words proposed in the place of its own
  wording text check (length(wording) between 1 and 3500 and (wording is not null) = (kind = 'amendment')),
  words text not null check (length(words) between 1 and 1000),
  lang text not null check (lang in ('fr', 'en')),
  -- under which the body answers it, once somebody has said so
  theme text,
  state text not null default 'waiting' check (state in ('waiting', 'published', 'refused')),
  -- whether everybody reads it before anybody of the body has
  early boolean not null default false check (not early or (kind = 'statement' and state = 'waiting')),
  -- which of the published rules keeps it back, and in which words its author is told
  rule text,
  reason text check (length(reason) <= 600),
  written_on date not null,
  decided_at timestamptz,
  decided_by uuid,
  -- what its author says against a refusal, once, and by which day somebody else reads it
  appeal text check (length(appeal) between 1 and 1000),
  read_by date,
  -- whether somebody else has read it, and the rule of the first refusal then
  settled boolean not null default false,
  first_rule text,
  -- as whom it is said: the name of a nation or an organization is public beside words that were published
  speaks_as text not null default 'person' check (speaks_as in ('person', 'nation', 'organization', 'lobbyist')),
  speaks_for text not null default '' check (length(speaks_for) <= 150),
  registration text not null default '' check (length(registration) <= 40),
  foreign key (contribution, home, consultation) references contributions (id, home, consultation),
  check ((speaks_for = '') = (speaks_as = 'person')),
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'refused') = (rule is not null)),
  check ((appeal is null) = (read_by is null)),
  check (appeal is null or state = 'refused' or settled),
  check (not settled or (appeal is not null and state <> 'waiting')),
  check (settled = (first_rule is not null))
);
-- one for each place; a paragraph may have the code of a proposition
create unique index texts_once on texts (contribution, proposition, (version is null), (kind = 'statement'));
create index texts_waiting on texts (home, id) where state = 'waiting';
create index texts_appealed on texts (home, read_by, id) where appeal is not null and not settled;
create index texts_public on texts (consultation, kind, id) where state = 'published' or early;
create index texts_on on texts (consultation, proposition, id) where state = 'published';
create index texts_moderated on texts (home, consultation) include (state, rule, first_rule, read_by, settled);

grant usage on schema participation to parvis_public, parvis_invited, parvis_agent, parvis_staff, parvis_job;
-- Everybody may count, and reads what was published; whose it is nobody reads.
grant select (home, consultation, door, withdrawn) on contributions to parvis_public;
grant select (home, consultation, proposition, stance, door) on votes to parvis_public;
grant select (home, consultation, argument) on supports to parvis_public;
grant select (id, home, consultation, kind, proposition, version, wording, words, lang, theme, state, early)
  on texts to parvis_public;
-- Whoever has the number of a receipt.
grant select, insert on contributions to parvis_invited;
grant update (who, withdrawn) on contributions to parvis_invited;
grant select, insert, delete on votes, supports, texts to parvis_invited;
-- The body reads what people wrote, never with whom it goes.
grant select (id, home, consultation, kind, proposition, version, wording, words, lang, theme, state, rule, reason, written_on, decided_at, early,
  decided_by, appeal, read_by, settled, first_rule) on texts to parvis_agent, parvis_staff;
grant update (state, early, rule, reason, theme, decided_at, decided_by, settled, first_rule)
  on texts to parvis_agent, parvis_staff;
grant update (appeal, read_by) on texts to parvis_invited;
grant select on contributions, votes, supports, texts to parvis_job;
-- Whoever has the receipt learns that it was entered for them, and whether that was taken back; never by whom.
grant select (id, home, consultation, receipt, door, received_on, taken_back_at, reason) on entries to parvis_invited;
grant insert, update (taken_back_at, taken_back_by, reason) on entries to parvis_invited;
grant select on entries to parvis_agent;

alter table entries enable row level security;
alter table entries force row level security;
alter table contributions enable row level security;
alter table contributions force row level security;
alter table votes enable row level security;
alter table votes force row level security;
alter table supports enable row level security;
alter table supports force row level security;
alter table texts enable row level security;
alter table texts force row level security;

create policy counted on contributions for select to parvis_public using (true);
create policy counted on votes for select to parvis_public using (true);
create policy counted on supports for select to parvis_public using (true);
create policy published on texts for select to parvis_public using (state = 'published' or early);

create policy own on contributions to parvis_invited
  using (receipt = (select decode(nullif(current_setting('parvis.receipt', true), ''), 'hex')));
-- the policy above says which contributions there are
create policy own on votes to parvis_invited
  using (exists (select from contributions c where c.id = contribution));
create policy own on supports to parvis_invited
  using (exists (select from contributions c where c.id = contribution));
create policy own on texts for select to parvis_invited
  using (exists (select from contributions c where c.id = contribution));
create policy written on texts for insert to parvis_invited
  with check (state = 'waiting' and exists (select from contributions c where c.id = contribution));
create policy taken_back on texts for delete to parvis_invited
  using (exists (select from contributions c where c.id = contribution));
-- who speaks changes with what nobody has read yet
create policy signed on texts for update to parvis_invited
  using (state = 'waiting' and exists (select from contributions c where c.id = contribution))
  with check (state = 'waiting' and exists (select from contributions c where c.id = contribution));
-- whoever wrote what was refused asks for somebody else to read it, once
create policy appealed on texts for update to parvis_invited
  using (state = 'refused' and appeal is null and exists (select from contributions c where c.id = contribution))
  with check (state = 'refused' and appeal is not null and not settled
    and exists (select from contributions c where c.id = contribution));

-- Only a member enters, for their own body and in their own name, and takes back.
create policy own on entries for select to parvis_invited
  using (receipt = (select decode(nullif(current_setting('parvis.receipt', true), ''), 'hex')));
create policy entered on entries for insert to parvis_invited
  with check (receipt = (select decode(nullif(current_setting('parvis.receipt', true), ''), 'hex'))
    and home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and entered_by = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and taken_back_at is null);
create policy taken_back on entries for update to parvis_invited
  using (receipt = (select decode(nullif(current_setting('parvis.receipt', true), ''), 'hex'))
    and home = (select nullif(current_setting('parvis.home', true), '')::uuid) and taken_back_at is null)
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and taken_back_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy body on entries for select to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));

create policy body on texts to parvis_agent, parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));

create policy jobs on contributions for select to parvis_job using (true);
create policy jobs on votes for select to parvis_job using (true);
create policy jobs on supports for select to parvis_job using (true);
create policy jobs on texts for select to parvis_job using (true);

-- What a body did with words, under the rule that first kept them back; no rule of what none kept back. Everybody counts,
-- and reads neither words, nor rows, nor a day of one of them; what looks through the policies above is this view alone.
create policy counted on texts for select to current_user using (true);
create view moderated with (security_barrier) as
  select home, consultation, coalesce(first_rule, rule) as rule,
    count(*) filter (where state = 'published') as published,
    count(*) filter (where state = 'waiting') as unread,
    count(*) filter (where coalesce(first_rule, rule) is not null) as kept,
    count(*) filter (where read_by is not null) as appealed,
    count(*) filter (where settled and state = 'published') as overturned,
    count(*) filter (where read_by is not null and not settled) as again,
    min(read_by) filter (where not settled) as first_by,
    max(read_by) filter (where not settled) as last_by
  from texts
  group by home, consultation, coalesce(first_rule, rule);
grant select on moderated to parvis_public;

-- What the body answers to one theme. Nothing is taken back: a correction is a further version, and the earlier one stays.
create table answers (
  id uuid primary key,
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  theme text not null check (length(theme) between 1 and 41),
  version int not null check (version between 1 and 99),
  verdict text not null check (verdict in ('retained', 'partly', 'not')),
  -- in which languages it is said; one that is missing is said on the page
  fr text not null check (length(fr) <= 1200),
  en text not null check (length(en) <= 1200),
  -- when what was not retained is looked at again
  review_on date check (review_on is null or verdict = 'not'),
  given_on date not null,
  given_by uuid not null,
  unique (home, consultation, theme, version),
  check (fr <> '' or en <> '')
);
create index answers_public on answers (consultation, theme, version);

-- What it promised with an answer. The first day stays for ever; what came after is said of it.
create table commitments (
  id uuid primary key,
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  theme text not null check (length(theme) between 1 and 41),
  -- which one of its theme: two that are written at once are not both the second
  number int not null check (number between 1 and 99),
  fr text not null check (length(fr) <= 300),
  en text not null check (length(en) <= 300),
  unit_fr text not null check (length(unit_fr) <= 120),
  unit_en text not null check (length(unit_en) <= 120),
  promised_on date not null,
  made_on date not null,
  made_by uuid not null,
  unique (home, consultation, theme, number),
  unique (id, home),
  check (fr <> '' or en <> ''),
  check (unit_fr <> '' or unit_en <> ''),
  check (promised_on >= made_on)
);
create index commitments_public on commitments (consultation, theme, number);

-- What was said of a commitment, in its order; whether it is late nobody says: that follows from the days.
create table commitment_news (
  commitment uuid not null,
  home uuid not null,
  number int not null check (number between 1 and 99),
  kind text not null check (kind in ('kept', 'moved', 'given-up')),
  -- on which day it was kept or given up, or the new day
  day date not null,
  fr text not null check (length(fr) <= 600),
  en text not null check (length(en) <= 600),
  link text check (length(link) <= 500),
  said_on date not null,
  said_by uuid not null,
  primary key (commitment, number),
  foreign key (commitment, home) references commitments (id, home),
  check (fr <> '' or en <> '')
);

-- Everybody reads what is given, but not which member gave it; a member adds for their own body, and changes nothing.
grant usage on schema participation to parvis_reader;
grant select (id, home, consultation, theme, version, verdict, fr, en, review_on, given_on) on answers to parvis_reader;
grant select (id, home, consultation, theme, number, fr, en, unit_fr, unit_en, promised_on, made_on)
  on commitments to parvis_reader;
grant select (commitment, home, number, kind, day, fr, en, link, said_on) on commitment_news to parvis_reader;
grant insert on answers, commitments, commitment_news to parvis_agent, parvis_staff;
grant select, insert on answers, commitments, commitment_news to parvis_job;

do $$
declare t text;
begin
  foreach t in array array['answers', 'commitments', 'commitment_news'] loop
    execute format('alter table participation.%I enable row level security', t);
    execute format('alter table participation.%I force row level security', t);
    execute format('create policy anybody on participation.%I for select to parvis_reader using (true)', t);
    execute format('create policy body on participation.%I for insert to parvis_agent, parvis_staff
      with check (home = (select nullif(current_setting(''parvis.home'', true), '''')::uuid))', t);
    execute format('create policy jobs on participation.%I to parvis_job using (true) with check (true)', t);
  end loop;
end $$;

-- Who asked to be told by mail what became of a consultation, and of which themes. Nothing joins a row to what somebody
-- said: identifiers are of chance, there is no instant but a day, and the digest of an address is that of one consultation.
create table listeners (
  id uuid primary key,
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  address bytea not null unique check (length(address) = 32),
  -- the address and the word that is in its letters
  sealed bytea not null,
  -- digest of that word
  token bytea not null unique,
  lang text not null check (lang in ('fr', 'en'))
);
create index listeners_consultation on listeners (home, consultation);

-- Nothing is told before they said yes.
create table listened (
  listener uuid not null references listeners (id) on delete cascade,
  theme text not null check (length(theme) between 1 and 41),
  asked_on date not null,
  confirmed boolean not null default false,
  primary key (listener, theme)
);
create index listened_unconfirmed on listened (asked_on) where not confirmed;

-- What came of a theme and is not noted for those who asked yet: written with what happened itself.
create table happened (
  id uuid primary key default gen_random_uuid(),
  home uuid not null,
  consultation text not null,
  theme text not null,
  what text not null check (what in ('answer', 'commitment'))
);

-- What each of them was not told yet.
create table untold (
  id uuid primary key default gen_random_uuid(),
  listener uuid not null references listeners (id) on delete cascade,
  theme text not null,
  what text not null check (what in ('answer', 'commitment')),
  unique (listener, theme, what)
);

grant select, insert, update, delete on listeners, listened, untold to parvis_job;
-- to lock what is taken away
grant select, update, delete, insert on happened to parvis_job;
grant insert on happened to parvis_agent, parvis_staff;
do $$
declare t text;
begin
  foreach t in array array['listeners', 'listened', 'happened', 'untold'] loop
    execute format('alter table participation.%I enable row level security', t);
    execute format('alter table participation.%I force row level security', t);
    execute format('create policy jobs on participation.%I to parvis_job using (true) with check (true)', t);
  end loop;
end $$;
create policy body on happened for insert to parvis_agent, parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid));

-- What somebody answers to one statement, by its code in the file. No instant but a day: by it a map that is drawn on a
-- published day counts whoever came before that day, and nobody else.
create table opinions (
  contribution uuid not null,
  home uuid not null,
  consultation text not null,
  statement text not null check (length(statement) between 1 and 41),
  stance text not null check (stance in ('agree', 'against', 'pass')),
  said_on date not null,
  primary key (contribution, statement),
  foreign key (contribution, home, consultation) references contributions (id, home, consultation)
);
create index opinions_counted on opinions (home, consultation, statement, stance);

-- A map as it was drawn on a published day: all there is to draw the same one again. The lines are in the order of their
-- signs, so that none of them tells whose it is or when it came; who answered more since stands in the next one.
create table drawings (
  id uuid primary key,
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  day date not null,
  voters int not null check (voters > 0),
  seed bigint not null,
  statements text[] not null,
  -- a line a person, a sign a statement: + agrees, - disagrees, 0 passes, . did not answer
  answers text not null,
  unique (home, consultation, day)
);

-- Anybody counts, but reads nothing of whose an answer is; a drawing is what everybody is shown.
grant select (home, consultation, statement, stance) on opinions to parvis_public;
grant select, insert, delete on opinions to parvis_invited;
grant update (stance) on opinions to parvis_invited;
grant select on opinions to parvis_job;
grant select on drawings to parvis_public;
grant select, insert on drawings to parvis_job;
alter table opinions enable row level security;
alter table opinions force row level security;
alter table drawings enable row level security;
alter table drawings force row level security;
create policy counted on opinions for select to parvis_public using (true);
create policy own on opinions to parvis_invited
  using (exists (select from contributions c where c.id = contribution));
create policy jobs on opinions for select to parvis_job using (true);
create policy anybody on drawings for select to parvis_public using (true);
create policy jobs on drawings to parvis_job using (true) with check (true);

-- A budget that people share. Which projects somebody chose: nobody counts them before the close, and then only the program.
create table approvals (
  contribution uuid not null,
  home uuid not null,
  consultation text not null,
  project text not null check (length(project) between 1 and 41),
  -- its points, its place from one on, or one where it is chosen: as the budget asks
  mark int not null default 1 check (mark between 1 and 1000),
  primary key (contribution, project),
  foreign key (contribution, home, consultation) references contributions (id, home, consultation)
);
create index approvals_counted on approvals (home, consultation);

-- The words of its rule, its projects and its sum, kept before the first ballot: whoever changes the file, or these words,
-- is betrayed by the digest that was published.
create table budget_seals (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  words text not null check (length(words) between 1 and 60000),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  sealed_on date not null,
  primary key (home, consultation)
);

-- Its ballots once it is closed: how many there are, and whether there are enough of them that everybody may read them.
create table budget_ballots (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  ballots int not null check (ballots >= 0),
  published boolean not null,
  -- how many came by each door
  doors text not null check (length(doors) <= 200),
  primary key (home, consultation)
);

-- The ballots themselves, without names and in the order of what they say, as everybody counts them again.
create table budget_files (
  home uuid not null,
  consultation text not null,
  file text not null,
  primary key (home, consultation),
  foreign key (home, consultation) references budget_ballots (home, consultation)
);

-- What they come to, counted once: what the page of the result says, or nothing where the ballots were altered.
create table budget_counts (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  counted text check (length(counted) between 1 and 1000000),
  primary key (home, consultation)
);

grant select, insert, delete on approvals to parvis_invited;
grant select on approvals to parvis_job;
grant select on budget_seals, budget_ballots, budget_files, budget_counts to parvis_reader;
grant select, insert, update on budget_seals, budget_counts to parvis_job;
grant select, insert on budget_ballots, budget_files to parvis_job;

do $$
declare t text;
begin
  foreach t in array array['approvals', 'budget_seals', 'budget_ballots', 'budget_files', 'budget_counts'] loop
    execute format('alter table participation.%I enable row level security', t);
    execute format('alter table participation.%I force row level security', t);
    execute format('create policy jobs on participation.%I to parvis_job using (true) with check (true)', t);
  end loop;
end $$;
create policy own on approvals to parvis_invited
  using (exists (select from contributions c where c.id = contribution));
create policy anybody on budget_seals for select to parvis_reader using (true);
create policy anybody on budget_ballots for select to parvis_reader using (true);
create policy anybody on budget_files for select to parvis_reader
  using (exists (select from budget_ballots b
    where b.home = budget_files.home and b.consultation = budget_files.consultation and b.published));
create policy anybody on budget_counts for select to parvis_reader using (true);

-- Secret ballots. With the key of a vote tokens are signed blind; the half that signs goes once the vote is counted.
create table ballot_keys (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  public bytea not null,
  sealed bytea,
  primary key (home, consultation)
);

-- To whom a token was given, once; never which one. It goes once the vote is counted.
create table ballot_tokens (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  account uuid not null,
  -- digest of the blinded message: the same one may be asked again, no other
  blinded bytea not null check (length(blinded) = 32),
  primary key (home, consultation, account)
);
create index ballot_tokens_account on ballot_tokens (account);

-- Ballots as they come, until they are mixed among the others. No instant, no order; the last one of a token stands. What it
-- says is sealed, of one size in each vote.
create table urn (
  token bytea primary key check (length(token) = 32),
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  sealed bytea not null check (length(sealed) between 60 and 200),
  receipt text not null check (length(receipt) = 17)
);

-- Ballots that were mixed: each time all of a vote are written anew, by identifiers of chance.
create table ballots (
  id uuid primary key,
  home uuid not null,
  consultation text not null,
  sealed bytea not null,
  token bytea not null unique,
  receipt text not null
);
create index ballots_of on ballots (home, consultation);

-- A vote that was counted: nobody votes in it any more, and no token is joined to a choice.
create table ballot_counts (
  home uuid not null,
  consultation text not null,
  given int not null check (given >= 0),
  cast_ballots int not null check (cast_ballots >= 0),
  -- those that somebody changed in the database: told, and not counted
  altered int not null check (altered >= 0),
  -- of a vote with keepers: digest of the list of its sealed ballots, and what opened them
  list text check (list ~ '^[0-9a-f]{64}$'),
  key text,
  primary key (home, consultation)
);
create table counted_ballots (
  id uuid primary key,
  home uuid not null,
  consultation text not null,
  choice text not null
);
create index counted_ballots_of on counted_ballots (home, consultation, id) include (choice);
create table counted_receipts (
  id uuid primary key,
  home uuid not null,
  consultation text not null,
  receipt text not null
);
create index counted_receipts_of on counted_receipts (home, consultation, id);
create index counted_receipts_found on counted_receipts (home, consultation, receipt);

-- Everybody reads the key and what was counted. Whoever has a token puts a ballot in and reads none, theirs neither;
-- whoever has an account asks once for a token. The program itself mixes and counts.
grant usage on schema participation to parvis_person;
grant select (home, consultation, public) on ballot_keys to parvis_public;
grant select on counted_ballots, counted_receipts to parvis_public;
grant select on ballot_counts to parvis_public, parvis_invited, parvis_person;
grant select, insert on ballot_tokens to parvis_person;
grant select (token), insert, update (sealed) on urn to parvis_invited;
grant select, insert, update, delete on ballot_keys, ballot_tokens, ballots, ballot_counts, counted_ballots, counted_receipts
  to parvis_job;
grant select, insert, delete, truncate on urn to parvis_job;
do $$
declare t text;
begin
  foreach t in array array['ballot_keys', 'ballot_tokens', 'urn', 'ballots', 'ballot_counts', 'counted_ballots',
      'counted_receipts'] loop
    execute format('alter table participation.%I enable row level security', t);
    execute format('alter table participation.%I force row level security', t);
    execute format('create policy jobs on participation.%I to parvis_job using (true) with check (true)', t);
  end loop;
end $$;
create policy anybody on ballot_keys for select to parvis_public using (true);
create policy anybody on counted_ballots for select to parvis_public using (true);
create policy anybody on counted_receipts for select to parvis_public using (true);
create policy anybody on ballot_counts for select to parvis_public, parvis_invited, parvis_person using (true);
create policy own on ballot_tokens to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid))
  with check (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy own on urn to parvis_invited
  using (token = any (array(
    select decode(one, 'hex') from unnest(string_to_array(nullif(current_setting('parvis.ballots', true), ''), ',')) one)))
  with check (token = any (array(
    select decode(one, 'hex') from unnest(string_to_array(nullif(current_setting('parvis.ballots', true), ''), ',')) one)));

-- Who took part, as they say of themselves if they wish. Whose receipt told it, by a digest that is of no other table; it goes
-- at the close.
create table profiles_told (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  told bytea not null check (length(told) = 32),
  primary key (home, consultation, told)
);

-- What came and is not in the figures yet: without receipt, instant or order, and for so long as too few came together.
create table profiles (
  id uuid primary key,
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  -- question=answer, those alone that were answered
  answers text[] not null check (cardinality(answers) <= 12)
);

-- How many gave each answer; nothing is left of what one person said together. An answer is empty where none was given.
create table profile_counts (
  home uuid not null,
  consultation text not null,
  question text not null,
  answer text not null,
  people int not null check (people > 0),
  -- whether everybody reads it: once nobody can take part any more
  shown boolean not null default false,
  primary key (home, consultation, question, answer)
);

grant select, insert on profiles_told to parvis_invited;
grant insert on profiles to parvis_invited;
grant select on profile_counts to parvis_public, parvis_agent;
grant select, delete on profiles_told to parvis_job;
grant select, insert, truncate on profiles to parvis_job;
grant select, insert, update on profile_counts to parvis_job;
do $$
declare t text;
begin
  foreach t in array array['profiles_told', 'profiles', 'profile_counts'] loop
    execute format('alter table participation.%I enable row level security', t);
    execute format('alter table participation.%I force row level security', t);
    execute format('create policy jobs on participation.%I to parvis_job using (true) with check (true)', t);
  end loop;
end $$;
create policy own on profiles_told to parvis_invited
  using (told = (select decode(nullif(current_setting('parvis.profile', true), ''), 'hex')))
  with check (told = (select decode(nullif(current_setting('parvis.profile', true), ''), 'hex')));
-- the policy above says who told
create policy told on profiles for insert to parvis_invited
  with check (exists (select from participation.profiles_told t
    where t.home = profiles.home and t.consultation = profiles.consultation));
create policy over on profile_counts for select to parvis_public using (shown);
create policy body on profile_counts for select to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));

-- How the ballots of a vote are sealed, kept from its first day on: with these keepers, or with none.
create table ballot_seals (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  need int not null check (need between 0 and 9),
  public bytea not null check (length(public) = case need when 0 then 0 else 32 end),
  names text[] not null,
  -- digests of what they keep, in the order of their names
  shares text[] not null check (cardinality(shares) = cardinality(names)),
  primary key (home, consultation)
);

-- Shares that keepers brought after the close, under the installation; they go once the ballots are open.
create table ballot_shares (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  place int not null check (place between 1 and 9),
  sealed bytea not null,
  primary key (home, consultation, place)
);

-- The ballots of a vote that is over, still sealed to its keepers, away from their tokens. Everybody reads them.
create table sealed_ballots (
  id uuid primary key,
  home uuid not null,
  consultation text not null,
  sealed bytea not null check (length(sealed) = 96)
);
create index sealed_ballots_of on sealed_ballots (home, consultation, id);

grant select on ballot_seals, sealed_ballots to parvis_public;
grant select (home, consultation, place) on ballot_shares to parvis_public;
grant select, insert, update, delete on ballot_seals, ballot_shares, sealed_ballots to parvis_job;
do $$
declare t text;
begin
  foreach t in array array['ballot_seals', 'ballot_shares', 'sealed_ballots'] loop
    execute format('alter table participation.%I enable row level security', t);
    execute format('alter table participation.%I force row level security', t);
    execute format('create policy jobs on participation.%I to parvis_job using (true) with check (true)', t);
    execute format('create policy anybody on participation.%I for select to parvis_public using (true)', t);
  end loop;
end $$;

-- As whom somebody speaks.
create index contributions_speakers on contributions (home, consultation, speaks_as)
  where not withdrawn and speaks_as <> 'person';
grant select (speaks_as) on contributions to parvis_public;
grant select (speaks_as, speaks_for, registration) on texts to parvis_public, parvis_agent, parvis_staff;
grant update (speaks_as, speaks_for, registration) on contributions, texts to parvis_invited;

-- Petitions that people address to a body. Its author is known by an address alone, sealed; nobody reads it but the program
-- that writes to them. Public once a member of the body has read it, under the rule that was in force that day.
create table petitions (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  home uuid not null,
  -- in one language at least
  title_fr text not null check (length(title_fr) <= 120),
  title_en text not null check (length(title_en) <= 120),
  ask_fr text not null check (length(ask_fr) <= 1000),
  ask_en text not null check (length(ask_en) <= 1000),
  why_fr text not null check (length(why_fr) <= 2000),
  why_en text not null check (length(why_en) <= 2000),
  -- its titles as people compare them
  folded text not null,
  -- how its author is named to everybody; none who did not ask for it
  author text check (length(author) between 1 and 80),
  -- of this petition alone: a member who is its author does not decide it
  address bytea not null check (length(address) = 32),
  sealed bytea not null,
  token bytea not null unique,
  lang text not null check (lang in ('fr', 'en')),
  begun_on date not null,
  state text not null default 'unconfirmed'
    check (state in ('unconfirmed', 'waiting', 'refused', 'appealed', 'open', 'withdrawn')),
  rule text,
  reason text check (length(reason) <= 600),
  -- what its author says against a refusal, once
  appeal text check (length(appeal) between 1 and 1000),
  -- by which day the body said that it would have read what waits
  read_by date,
  -- the rule that first refused what somebody else read again; none before that
  first_rule text check (first_rule is null or appeal is not null),
  decided_at timestamptz,
  decided_by uuid,
  -- the rule under which people sign: whoever changes it here is betrayed by the digest that was told
  threshold int check (threshold between 1 and 1000000),
  opened_on date,
  closes_on date check (closes_on >= opened_on),
  answer_days int check (answer_days between 1 and 400),
  seal text check (seal ~ '^[0-9a-f]{64}$'),
  online int not null default 0 check (online >= 0),
  paper int not null default 0 check (paper >= 0),
  met_on date,
  answer_by date,
  withdrawn_on date,
  -- what its author was not told yet, and how often those who asked are to have been told of something
  untold text check (untold in ('open', 'refused', 'met', 'answer', 'lapsed')),
  happened int not null default 0,
  news text check (news in ('met', 'answer', 'lapsed', 'withdrawn')),
  check (title_fr <> '' or title_en <> ''),
  check ((opened_on is null) = (seal is null)),
  check ((opened_on is null) = (threshold is null)),
  check ((opened_on is null) = (closes_on is null)),
  check (state <> 'open' or opened_on is not null),
  check ((state = 'withdrawn') = (withdrawn_on is not null)),
  check ((met_on is null) = (answer_by is null)),
  unique (id, home)
);
create index petitions_public on petitions (opened_on desc, code) where opened_on is not null;
create index petitions_body on petitions (home, state);

-- Who signs, once an address. It is kept sealed until they say yes, and afterwards only of those who want to be told.
create table petition_signatures (
  id uuid primary key,
  petition uuid not null references petitions (id) on delete cascade,
  -- digest of the petition and the address: no two petitions can be compared
  address bytea not null unique check (length(address) = 32),
  sealed bytea,
  token bytea not null unique,
  lang text not null check (lang in ('fr', 'en')),
  asked_on date not null,
  confirmed boolean not null default false,
  tell boolean not null,
  told int not null default 0,
  check (confirmed or sealed is not null),
  check (not tell or sealed is not null)
);
create index petition_signatures_told on petition_signatures (petition, told) where tell and confirmed;
create index petition_signatures_unconfirmed on petition_signatures (asked_on) where not confirmed;

-- Signatures of a sheet of paper, as a member of the body counted them. A mistake is taken back and stays.
create table petition_sheets (
  id uuid primary key,
  petition uuid not null,
  home uuid not null,
  sheet int not null check (sheet between 1 and 9999),
  door text not null check (door in ('counter', 'hall', 'post')),
  signatures int not null check (signatures between 1 and 200),
  entered_at timestamptz not null,
  entered_by uuid not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  foreign key (petition, home) references petitions (id, home),
  check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index petition_sheets_once on petition_sheets (petition, sheet) where taken_back_at is null;

-- What the body answers; a correction is a further version.
create table petition_answers (
  petition uuid not null,
  home uuid not null,
  version int not null check (version between 1 and 99),
  verdict text not null check (verdict in ('retained', 'partly', 'not')),
  fr text not null check (length(fr) <= 3000),
  en text not null check (length(en) <= 3000),
  given_on date not null,
  given_by uuid not null,
  primary key (petition, version),
  foreign key (petition, home) references petitions (id, home),
  check (fr <> '' or en <> '')
);

-- Everybody reads a petition that was opened, with its counts; never whose it is, nor who signed.
grant select (id, code, home, title_fr, title_en, ask_fr, ask_en, why_fr, why_en, folded, author, state, threshold,
  opened_on, closes_on, answer_days, seal, online, paper, met_on, answer_by, withdrawn_on) on petitions to parvis_reader;
grant select (petition, version, verdict, fr, en, given_on) on petition_answers to parvis_reader;
grant select (id, code, home, title_fr, title_en, ask_fr, ask_en, why_fr, why_en, author, address, lang, begun_on, state,
  rule, reason, appeal, read_by, decided_at, decided_by, threshold, opened_on, closes_on, answer_days, seal, online, paper, met_on,
  answer_by, withdrawn_on, untold, happened, news) on petitions to parvis_agent, parvis_staff;
grant update (state, rule, first_rule, reason, decided_at, decided_by, threshold, opened_on, closes_on, answer_days, seal, paper,
  met_on, answer_by, untold, happened, news) on petitions to parvis_agent, parvis_staff;
grant select, insert, update (taken_back_at, taken_back_by) on petition_sheets to parvis_agent, parvis_staff;
grant insert on petition_answers to parvis_agent, parvis_staff;
grant select, insert, update, delete on petitions, petition_signatures to parvis_job;
grant select, insert on petition_answers, petition_sheets to parvis_job;
do $$
declare t text;
begin
  foreach t in array array['petitions', 'petition_signatures', 'petition_sheets', 'petition_answers'] loop
    execute format('alter table participation.%I enable row level security', t);
    execute format('alter table participation.%I force row level security', t);
    execute format('create policy jobs on participation.%I to parvis_job using (true) with check (true)', t);
  end loop;
  foreach t in array array['petition_sheets', 'petition_answers'] loop
    execute format('create policy body on participation.%I to parvis_agent, parvis_staff
      using (home = (select nullif(current_setting(''parvis.home'', true), '''')::uuid))
      with check (home = (select nullif(current_setting(''parvis.home'', true), '''')::uuid))', t);
  end loop;
end $$;
create policy anybody on petitions for select to parvis_reader using (opened_on is not null);
create policy anybody on petition_answers for select to parvis_reader using (true);
create policy body on petitions to parvis_agent, parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid) and state <> 'unconfirmed')
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid) and state <> 'unconfirmed');

-- What a body did with petitions, under the rule that first refused them; no rule of what none refused. As for words of a
-- consultation everybody counts, and reads neither a petition that was not published, nor a day of one of them.
create policy counted on petitions for select to current_user using (true);
create view petitions_moderated with (security_barrier) as
  select home, coalesce(first_rule, rule) as rule,
    count(*) filter (where opened_on is not null) as published,
    count(*) filter (where state = 'waiting') as unread,
    count(*) filter (where coalesce(first_rule, rule) is not null) as kept,
    count(*) filter (where appeal is not null) as appealed,
    count(*) filter (where first_rule is not null and opened_on is not null) as overturned,
    count(*) filter (where state = 'appealed') as again,
    min(read_by) filter (where state in ('waiting', 'appealed')) as first_by,
    max(read_by) filter (where state = 'appealed') as last_by
  from petitions
  -- what its author took back before anybody else read it is nobody's any more
  where state <> 'unconfirmed' and (state <> 'withdrawn' or opened_on is not null)
  group by home, coalesce(first_rule, rule);
grant select on petitions_moderated to parvis_public;

-- Hearings. The seed of a lot is chosen by chance before anybody asks to speak: its digest is public at once, itself once the
-- list is fixed.
create table hearing_lots (
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  sealed bytea not null,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  chosen_on date not null,
  seed text,
  -- the signs that were drawn, one a line, in their order; whoever changes it here is betrayed by its digest, which was told
  list text,
  list_digest text check (list_digest ~ '^[0-9a-f]{64}$'),
  drawn_on date,
  primary key (home, consultation),
  check ((seed is null) = (drawn_on is null)),
  check ((list is null) = (drawn_on is null)),
  check ((list_digest is null) = (drawn_on is null))
);

-- Who files a brief or asks to speak. Public once a member of the body has read it, without address and needs.
create table hearing_requests (
  id uuid primary key,
  home uuid not null,
  consultation text not null check (length(consultation) between 1 and 41),
  -- what stands for it in the lot
  entry text not null check (entry ~ '^[0-9A-Z]{8}$'),
  name text not null check (length(name) between 1 and 80),
  -- for which organization; empty for whoever speaks for themselves
  organization text not null check (length(organization) <= 120),
  lang text not null check (lang in ('fr', 'en')),
  speaks boolean not null,
  remote boolean not null,
  needs text not null check (length(needs) <= 600),
  brief text not null check (length(brief) <= 20000),
  -- of this consultation alone: an address speaks once, and a member whose address it is does not decide it
  address bytea not null check (length(address) = 32),
  -- none once the hearings are over
  sealed bytea,
  token bytea not null unique,
  write_in text not null check (write_in in ('fr', 'en')),
  asked_on date not null,
  state text not null default 'unconfirmed' check (state in ('unconfirmed', 'waiting', 'accepted', 'refused')),
  -- by which day the body said that it would have read it
  read_by date,
  rule text,
  reason text check (length(reason) <= 600),
  decided_at timestamptz,
  decided_by uuid,
  place int check (place > 0),
  session text,
  starts_at time,
  -- what is still to be written to whoever asked: neither hides the other
  decision_untold boolean not null default false,
  place_untold boolean not null default false,
  unique (home, consultation, entry),
  check (speaks or brief <> ''),
  check ((state = 'unconfirmed') = (read_by is null)),
  check (state <> 'unconfirmed' or sealed is not null),
  check ((session is null) = (starts_at is null))
);
create unique index hearing_requests_speak_once on hearing_requests (address) where speaks and state in ('waiting', 'accepted');
create index hearing_requests_unconfirmed on hearing_requests (asked_on) where state = 'unconfirmed';
create index hearing_requests_untold on hearing_requests (id) where decision_untold or place_untold;

grant select (home, consultation, commitment, chosen_on, seed, list, list_digest, drawn_on) on hearing_lots to parvis_reader;
grant select, insert, update on hearing_lots to parvis_job;
grant select (home, consultation, entry, name, organization, lang, speaks, remote, brief, state, place, session, starts_at)
  on hearing_requests to parvis_reader;
grant select (home, consultation, entry, name, organization, lang, speaks, remote, needs, brief, address, state, read_by, rule,
  reason, place, session, starts_at) on hearing_requests to parvis_agent, parvis_staff;
grant update (state, rule, reason, decided_at, decided_by, decision_untold) on hearing_requests to parvis_agent, parvis_staff;
grant select, insert, update, delete on hearing_requests to parvis_job;
do $$
declare t text;
begin
  foreach t in array array['hearing_lots', 'hearing_requests'] loop
    execute format('alter table participation.%I enable row level security', t);
    execute format('alter table participation.%I force row level security', t);
    execute format('create policy jobs on participation.%I to parvis_job using (true) with check (true)', t);
  end loop;
end $$;
create policy anybody on hearing_lots for select to parvis_reader using (true);
create policy anybody on hearing_requests for select to parvis_reader using (state = 'accepted');
create policy body on hearing_requests to parvis_agent, parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid) and state <> 'unconfirmed')
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid) and state <> 'unconfirmed');
