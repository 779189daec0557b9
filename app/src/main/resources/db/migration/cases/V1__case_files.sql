grant usage on schema cases to parvis_app, parvis_reader, parvis_public, parvis_person, parvis_invited, parvis_acting,
  parvis_opener, parvis_agent, parvis_member, parvis_job;

-- == A file and what happened in it ==

-- The head of a case file: derived from its acts, kept for speed, never the truth.
create table case_files (
  home uuid not null,
  id uuid not null,
  reference text not null,
  service text not null,
  service_version int not null,
  lang text not null,
  channel text not null,
  state text not null,
  outcome text,
  received_on date not null,
  opened_at timestamptz not null,
  due_on date,
  -- of a file that the body opened itself: last day to tell the person; none once they are told
  tell_by date,
  assignee uuid,
  -- the body that works on it when it is no longer the one where it was opened
  worked_by uuid,
  -- whether it is open to its members alone; it then lives under a home where nobody works
  closed boolean not null default false,
  -- whether a prepared decision stands: neither sent back nor decided since, whatever else happened
  prepared boolean not null default false,
  linked_file uuid,
  last_seq int not null,
  last_digest bytea not null,
  closed_on date,
  disposed_at timestamptz,
  primary key (home, id)
);
create index case_files_to_tell on case_files (tell_by, id) where tell_by is not null;
-- Closed files of a service by the day of their closing: what a retention schedule looks for.
create index case_files_keeping on case_files (home, service, service_version, closed_on, id)
  where closed_on is not null and disposed_at is null;

-- What happened, in order: the envelope names nobody and is what the digest covers.
create table acts (
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  kind text not null,
  schema_no smallint not null,
  at timestamptz not null,
  party smallint not null,
  -- for whom it is
  compartment smallint not null,
  -- what lists need of it, so that they open only what they show: the conversation in which a message stands, by the act
  -- that opened it (0: the first of the file), and whether papers came with it
  talk int,
  papers boolean not null default false,
  commitment bytea not null,
  previous bytea not null,
  digest bytea not null,
  position bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  primary key (home, case_file, seq)
);
create index acts_feed on acts (xid, position);

-- What was said: sealed with the key of its compartment, erased by disposal.
create table payloads (
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  compartment smallint not null,
  salt bytea not null,
  sealed bytea not null,
  primary key (home, case_file, seq)
);

-- For whom an act is. Three compartments are in every file: 0, whose file it is and the body; 1, the body alone; 2, all
-- parties and the body. Others are made when an act needs them, and say who is inside: sides, numbers of parties. What
-- is below 0 is closed to the body, but for its members who are parties.
create table compartments (
  home uuid not null,
  case_file uuid not null,
  number smallint not null,
  sides text[] not null,
  parties smallint[] not null,
  body boolean not null,
  -- whether only members of the body are inside, whoever else stands on these sides
  members boolean not null,
  -- since when nobody reads what was said in it, nor speaks there again
  destroyed_at timestamptz,
  primary key (home, case_file, number),
  unique (home, case_file, sides, parties, body, members),
  check (body = (number >= 0)),
  check (not (body and members))
);

-- Numbers stand for people inside one file, so that envelopes name nobody. Whoever left keeps theirs, for acts bear it.
create table parties (
  home uuid not null,
  case_file uuid not null,
  number smallint not null,
  role text not null,
  account uuid,
  member uuid,
  -- under which mandate it acts for whom the file is about
  mandate uuid,
  -- on which side, and since and until when, they stand beside whose file it is
  side text,
  since timestamptz,
  until timestamptz,
  primary key (home, case_file, number)
);

-- The clocks of a file, each of one of its parties. The ledger holds days and causes, no personal data.
create table deadlines (
  home uuid not null,
  case_file uuid not null,
  party smallint not null,
  term text not null,
  phase text not null,
  due_on date not null,
  ends_at timestamptz not null,
  ledger jsonb not null,
  primary key (home, case_file, party, term)
);
create index deadlines_running on deadlines (ends_at) where phase = 'RUNNING';

-- Up to when the clocks that an outage touched were looked at: later, only those that moved since are.
create table settled_outages (
  outage uuid primary key,
  looked_at timestamptz not null
);

-- Which press of a button wrote in a file, so that the same one arriving again writes nothing more. The receipt of
-- a file that it opened is sealed with the key of the file in which it was pressed.
create table sendings (
  home uuid not null,
  case_file uuid not null,
  sending text not null,
  receipt bytea,
  sent_at timestamptz not null,
  primary key (home, case_file, sending)
);

-- What somebody writes to contest a decision, until they send it: sealed with the key of the file.
create table contest_drafts (
  home uuid not null,
  case_file uuid not null,
  remedy text not null,
  sealed bytea not null,
  saved_at timestamptz not null,
  primary key (home, case_file, remedy)
);

-- Batches of acts under a Merkle root that includes the previous one; roots are published.
create table seals (
  number bigint primary key,
  from_xid xid8 not null,
  from_position bigint not null,
  to_xid xid8 not null,
  to_position bigint not null,
  acts int not null,
  root bytea not null,
  signature bytea not null,
  sealed_at timestamptz not null
);

-- == Directories: what is unique across bodies ==

-- A reference is a label; the code is what opens.
create table case_references (
  reference text primary key,
  home uuid not null,
  case_file uuid not null,
  code_hash bytea not null
);

create table person_files (
  account uuid not null,
  case_file uuid not null,
  home uuid not null,
  reference text not null,
  service text not null,
  -- at which place of a business it is, when it is at one
  establishment uuid,
  opened_at timestamptz not null,
  -- Which questions the person answered in a request of theirs, by name, so that the answer is offered to them when it
  -- is asked again. No answer is here: it stays sealed in its file, and is read when they ask for it.
  version int,
  answered text[],
  primary key (account, case_file)
);
create index person_files_file on person_files (home, case_file);

-- The files in which an account stands beside whose files they are, and as which party.
create table party_files (
  account uuid not null,
  case_file uuid not null,
  home uuid not null,
  reference text not null,
  service text not null,
  party smallint not null,
  primary key (account, case_file)
);
create index party_files_file on party_files (home, case_file);

-- A code for each of them: a reference and a code say who comes, never only which file.
create table party_codes (
  reference text not null,
  code_hash bytea not null,
  home uuid not null,
  case_file uuid not null,
  party smallint not null,
  primary key (reference, code_hash)
);
create index party_codes_file on party_codes (home, case_file);

-- The members of a closed file, and as which party each stands in it.
create table file_members (
  home uuid not null,
  case_file uuid not null,
  member uuid not null,
  reference text not null,
  party smallint not null,
  primary key (home, case_file, member)
);
create index file_members_member on file_members (member, case_file);

create table verifications (
  code_hash bytea primary key,
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  service text not null,
  issued_on date not null,
  letter_digest bytea not null,
  -- What a letter says of its decision, then what later ones say, each from its day: what it is worth is read from
  -- them on the day on which somebody asks.
  effects jsonb not null
);
create index verifications_file on verifications (home, case_file);

-- Anybody drops a letter and is told what it is: its digest alone leads to the decision it carries.
create table verified_letters (
  digest bytea primary key,
  code_hash bytea not null,
  home uuid not null,
  case_file uuid not null
);
create index verified_letters_file on verified_letters (home, case_file);

-- What was decided under which provision: it names nobody, and goes with the file.
create table precedents (
  home uuid not null,
  case_file uuid not null,
  provision text not null,
  service text not null,
  outcome text not null,
  outcome_kind text not null,
  in_time boolean not null,
  days int not null,
  decided_on date not null,
  primary key (home, case_file, provision)
);
create index precedents_rule on precedents (home, service, provision, decided_on desc);

-- == Opinions of experts outside ==

-- They are asked for one by a link of their own.
create table opinions (
  home uuid not null,
  case_file uuid not null,
  id uuid not null,
  until date not null,
  given_at timestamptz,
  reminded_at timestamptz,
  primary key (home, case_file, id)
);
create index opinions_waiting on opinions (until) where given_at is null and reminded_at is null;

-- An expert may hold several links to one question: the mail that asked, a reminder, one that an
-- agent handed over. Each was shown once, to whom it was for; only its digest is kept.
create table opinion_links (
  token_hash bytea primary key,
  home uuid not null,
  case_file uuid not null,
  opinion uuid not null,
  foreign key (home, case_file, opinion) references opinions (home, case_file, id) on delete cascade
);
create index opinion_links_file on opinion_links (home, case_file, opinion);

-- == Notices and mailings ==

-- What became of the notice of an act: one row for each act of which the person is told. It says by which door
-- the notice went and when it was read, never to which address nor what it says.
create table notices (
  home uuid not null,
  case_file uuid not null,
  seq int not null,
  kind text not null,
  channel text not null check (channel in ('account', 'email', 'sms', 'paper', 'none')),
  made_at timestamptz not null,
  read_at timestamptz,
  read_by text check (read_by in ('person', 'representative')),
  -- it came back, was said again, went by paper instead or became a task
  message text,
  failed_at timestamptz,
  reminded_at timestamptz,
  fell_back_at timestamptz,
  fallback text check (fallback in ('paper', 'task')),
  primary key (home, case_file, seq)
);
create index notices_unread on notices (made_at)
  where read_at is null and fell_back_at is null and channel in ('email', 'sms');

-- A message that a body writes to many files at once, and each of those files. Its words are the body's own and
-- name nobody: they are written into each file as a message like any other.
create table mailings (
  home uuid not null,
  id uuid not null,
  filter text not null,
  subject_fr text not null,
  text_fr text not null,
  subject_en text not null,
  text_en text not null,
  state text not null check (state in ('waiting', 'running', 'stopped', 'done')),
  files int not null,
  made_by uuid not null,
  made_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  primary key (home, id)
);
create index mailings_running on mailings (id) where state = 'running';

create table mailing_files (
  home uuid not null,
  mailing uuid not null,
  case_file uuid not null,
  -- A mailing follows the body that wrote it; a file of its queue may live where it was opened, and then here is where.
  file_home uuid,
  state text not null default 'waiting' check (state in ('waiting', 'written', 'refused')),
  seq int,
  reason text,
  primary key (home, mailing, case_file)
);
create index mailing_files_waiting on mailing_files (home, mailing, case_file) where state = 'waiting';
create index mailing_files_lives on mailing_files (coalesce(file_home, home), case_file, seq);

-- == The queue ==

-- One row per file that somebody works on: all that a queue filters, sorts or shows.
create table work_items (
  -- the body that works
  home uuid not null,
  case_file uuid not null,
  -- where the file lives when that is elsewhere
  file_home uuid,
  reference text not null,
  service text not null,
  -- closed to the body: then its row says neither of what nor of whom it is
  closed boolean not null default false,
  title text not null,
  requester text not null,
  channel text not null,
  state text not null,
  step text not null,
  received_on date not null,
  due_on date not null,
  allowed int not null,
  extended boolean not null default false,
  assignee uuid,
  unread boolean not null default false,
  to_sign boolean not null default false,
  -- a letter that waits to be printed and posted is a task of the body, whatever the file's state
  to_post boolean not null default false,
  -- somebody has to find out how to reach the person
  to_reach boolean not null default false,
  -- the day on which somebody of the body wants to look at the file again; what for stands in the act
  remind_on date,
  open boolean not null default true,
  updated_at timestamptz not null,
  -- written in the transaction that opens the file
  terms tsvector,
  primary key (home, case_file),
  check (not closed or title = '' and requester = '')
);
-- Each view and order of the queue reads one index, in both directions.
create index work_items_due on work_items (home, due_on, case_file) where open;
create index work_items_received on work_items (home, received_on, case_file) where open;
create index work_items_closed on work_items (home, updated_at, case_file) where not open;
create index work_items_mine on work_items (home, assignee, due_on, case_file) where open;
create index work_items_nobody on work_items (home, due_on, case_file) where open and assignee is null;
create index work_items_state on work_items (home, state, due_on, case_file) where open;
create index work_items_service on work_items (home, service, due_on, case_file) where open;
create index work_items_unread on work_items (home, due_on, case_file) where open and unread;
create index work_items_to_sign on work_items (home, due_on, case_file) where open and to_sign;
create index work_items_to_post on work_items (home, due_on, case_file) where to_post;
create index work_items_to_reach on work_items (home, due_on, case_file) where to_reach;
create index work_items_remind on work_items (home, due_on, case_file) where open and remind_on is not null;
create index work_items_terms on work_items using gin (terms);
create index work_items_unsearched on work_items (home, case_file) where terms is null;

-- Counts of a queue, kept by a follower: no request ever counts the table.
create table queue_counts (
  home uuid not null,
  view text not null,
  n bigint not null,
  primary key (home, view)
);

-- Whose turn it is when files are given in turn.
create table assignment_turns (
  home uuid not null,
  member uuid not null,
  last_at timestamptz not null,
  primary key (home, member)
);

-- What an agent does to several files at once: chosen, looked at, undone or done ten seconds after
-- they said so. Numbers only; forgotten after a day.
create table batches (
  home uuid not null,
  id uuid not null,
  member uuid not null,
  role text not null,
  state text not null,
  how text,
  target uuid,
  -- what is said in each file
  text text not null default '',
  ground text not null default '',
  day date,
  files uuid[] not null,
  seen int[] not null default '{}',
  plan uuid[] not null default '{}',
  -- what a trial foresaw
  foreseen text[] not null default '{}',
  results text[] not null default '{}',
  back text not null,
  asked_at timestamptz not null,
  runs_at timestamptz,
  claimed_at timestamptz,
  primary key (home, id)
);
create index batches_to_run on batches (runs_at) where state in ('WAITING', 'RUNNING');
create index batches_asked on batches (asked_at);

-- Filters and columns that a member keeps under a name; never what was searched for.
create table saved_views (
  home uuid not null,
  member uuid not null,
  id uuid not null,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  primary key (home, member, id)
);

-- == Searching the queue ==

-- Files are found by words, by forms of a word (French and English), and in spite of one slip of the hand.
-- What is searched: number, name, title, and the answers that the service's definition does not protect.

-- Small letters without accents.
create function search_plain(p_text text) returns text
  language sql immutable parallel safe
return replace(replace(
  regexp_replace(normalize(lower(p_text), nfkd), '[\u0300-\u036f]', '', 'g'),
  'œ', 'oe'), 'æ', 'ae');

-- Words and their stems, each behind the key of its home: what one body searches, no other body's row can match, and no
-- common word makes the index read all bodies. Not in SQL: a function that cannot be inlined costs six times what it
-- does, and this one runs in the transaction that opens a file.
create function search_document(p_home uuid, p_reference text, p_requester text, p_title text,
    p_answers text) returns tsvector
  language plpgsql immutable parallel safe
as $$
declare
  key text := right(p_home::text, 12);
  word text;
  stem text[];
  terms text[] := '{}';
begin
  foreach word in array regexp_split_to_array(
      cases.search_plain(concat_ws(' ', p_reference, replace(p_reference, '-', ''), p_requester,
        p_title, p_answers)), '[^[:alnum:]]+') loop
    if word <> '' then
      word := left(word, 40);
      terms := terms || (key || word);
      stem := ts_lexize('pg_catalog.french_stem', word);
      if stem <> '{}' then
        terms := terms || (key || '=' || stem[1]);
      end if;
      stem := ts_lexize('pg_catalog.english_stem', word);
      if stem <> '{}' then
        terms := terms || (key || '>' || stem[1]);
      end if;
    end if;
  end loop;
  return array_to_tsvector(terms);
end $$;

-- What a word is with one letter less, and itself: two words that share one are a slip apart.
create function search_near(p_home uuid, p_word text) returns text[]
  language plpgsql immutable parallel safe
as $$
declare
  key text := right(p_home::text, 12);
  near text[] := array[key || p_word];
begin
  for at in 1 .. length(p_word) loop
    -- of a doubled letter, one is enough
    if at = 1 or substr(p_word, at, 1) <> substr(p_word, at - 1, 1) then
      near := near || (key || left(p_word, at - 1) || substr(p_word, at + 1));
    end if;
  end loop;
  return near;
end $$;

-- The words that a body's files hold, once each; kept by a follower, taken away with the last file
-- that holds them.
create table search_vocabulary (
  home uuid not null,
  word text collate "C" not null,
  near text[] generated always as (search_near(home, word)) stored,
  primary key (home, word)
);
create index search_vocabulary_near on search_vocabulary using gin (near);

-- A search word by word, each as a tsquery: by its beginning or its stem; a word that no file of the body
-- begins with also by those that are a slip away. Words that say nothing do not count beside others.
create function search_question(p_home uuid, p_text text) returns text[]
  language sql stable
return (
  select array_agg('(' || concat_ws(' | ',
      quote_literal(right(p_home::text, 12) || word) || ':*',
      quote_literal(right(p_home::text, 12) || '=' || french[1]),
      quote_literal(right(p_home::text, 12) || '>' || english[1]),
      case when word ~ '^[[:alpha:]]{4,30}$' and not exists (
            select from cases.search_vocabulary v
            where v.home = p_home and v.word >= asked.word collate "C"
              and v.word < (asked.word || chr(1114109)) collate "C")
        then (select string_agg(quote_literal(right(p_home::text, 12) || close.word), ' | ')
              from (select v.word from cases.search_vocabulary v
                    where v.home = p_home and v.near && cases.search_near(p_home, asked.word)
                    order by v.word limit 20) close) end) || ')')
  from (
    select word, french, english, small and not bool_and(small) over () as silent
    from (select distinct left(w, 40) as word
          from regexp_split_to_table(cases.search_plain(left(p_text, 200)), '[^[:alnum:]]+') w
          where w <> '' limit 12) words
    cross join lateral (select ts_lexize('pg_catalog.french_stem', word) as french,
      ts_lexize('pg_catalog.english_stem', word) as english) stems
    cross join lateral (select french = '{}' or word in ('les', 'the', 'of', 'and') as small) least) asked
  where not silent);

-- The one way to search files. It reads beyond row-level security, so it takes its scope from the transaction's scene
-- and gives numbers only: the caller joins them under its own policy. Statements are planned with the words in them.
-- Whether words are rare is found out, not guessed: of five million files the planner thought that a name was in
-- tens of thousands, and read half a million in order to find sixty. A word that is everywhere fills a page from the
-- first files in order; of words that do not, the rarest among those files is looked up and the others are asked of
-- what bears it; then all are looked up together; what is still in thousands of files is met on the way through the
-- order.
create function find_work_items(p_text text, p_most int) returns setof uuid
  language plpgsql stable security definer set search_path = cases, pg_temp
as $$
declare
  first constant int := 1000;
  sample constant int := 200;
  few constant int := 4000;
  scene uuid := nullif(current_setting('parvis.home', true), '')::uuid;
  most int := least(p_most, 200);
  words text[] := cases.search_question(scene, p_text);
  asked text := array_to_string(words, ' & ');
  rarest text := words[1];
  looked_up text;
  met uuid[];
  bearing int;
  found int;
begin
  if scene is null or words is null then
    return;
  end if;
  execute format(
    'select array(select case_file
       from (select case_file, terms from cases.work_items
             where home = %L::uuid and open order by due_on, case_file limit %s) first
       where terms @@ %L::tsquery limit %s)', scene, first, asked, most) into met;
  if cardinality(met) = most then
    return query select unnest(met);
    return;
  end if;
  if cardinality(words) > 1 then
    execute format(
      'with sample as materialized (select terms from cases.work_items
         where home = %L::uuid and open order by due_on, case_file limit %s)
       select word from unnest(%L::text[]) word
       order by (select count(*) from sample where terms @@ word::tsquery), length(word) desc limit 1',
      scene, sample, words) into rarest;
  end if;
  -- words bear the body's key, so that none but its own files are met; the scope is asked again all the same
  foreach looked_up in array case when rarest = asked then array[asked] else array[rarest, asked] end loop
    execute format(
      'with bearing as materialized (
         select home, case_file, open, due_on, updated_at, terms from cases.work_items
         where terms @@ %L::tsquery limit %s)
       select (select count(*) from bearing),
         array(select case_file from bearing where home = %L::uuid and terms @@ %L::tsquery
               order by open desc, case when open then due_on end,
                 case when not open then updated_at end desc, case_file limit %s)',
      looked_up, few + 1, scene, asked, most) into bearing, met;
    if bearing <= few then
      return query select unnest(met);
      return;
    end if;
  end loop;
  return query execute format(
    'select case_file from cases.work_items
      where home = %L::uuid and open and terms @@ %L::tsquery
      order by due_on, case_file limit %s', scene, asked, most);
  get diagnostics found = row_count;
  if found < most then
    return query execute format(
      'select case_file from cases.work_items
        where home = %L::uuid and not open and terms @@ %L::tsquery
        order by updated_at desc, case_file desc limit %s', scene, asked, most - found);
  end if;
end $$;

revoke all on function search_plain(text), search_document(uuid, text, text, text, text), search_near(uuid, text),
  search_question(uuid, text), find_work_items(text, int) from public;
grant execute on function search_plain(text), search_document(uuid, text, text, text, text)
  to parvis_opener, parvis_job;
grant execute on function search_near(uuid, text) to parvis_job;
grant execute on function find_work_items(text, int) to parvis_agent;

-- == The end of a file ==

create table erasures (
  home uuid not null,
  case_file uuid not null,
  schedule text not null,
  certificate text not null,
  at timestamptz not null,
  primary key (home, case_file)
);

-- Files whose time is over, as they were when the list was made: what two people look at before any of them is
-- destroyed, and what stays of it afterwards. It follows the body that works, and names nobody but its members.
create table disposal_lists (
  home uuid not null,
  id uuid not null,
  service text not null,
  service_version int not null,
  -- the rule as it was cited then, in each language
  rule jsonb not null,
  years int not null,
  made_by uuid not null,
  made_at timestamptz not null,
  proposed_by uuid,
  approved_by uuid,
  approved_at timestamptz,
  done_at timestamptz,
  primary key (home, id),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by is null or approved_by <> proposed_by)
);
create index disposal_lists_to_do on disposal_lists (approved_at) where approved_at is not null and done_at is null;
create index disposal_lists_done on disposal_lists (home, done_at desc) where done_at is not null;
create index disposal_lists_made on disposal_lists (made_at) where approved_at is null;

create table disposal_files (
  home uuid not null,
  list uuid not null,
  file_home uuid not null,
  case_file uuid not null,
  closed_on date not null,
  -- Waiting, destroyed, or why it was left alone. A file may pass to another body while it waits: it is then that
  -- body's to keep or to list.
  state text not null
    check (state in ('waiting', 'destroyed', 'held', 'remedies', 'kept', 'gone', 'passed', 'archives')),
  acts int not null,
  primary key (home, list, case_file),
  foreign key (home, list) references disposal_lists (home, id) on delete cascade
);
-- a file waits on one list
create unique index disposal_files_waiting on disposal_files (file_home, case_file) where state = 'waiting';
create index disposal_files_destroyed on disposal_files (file_home, case_file) where state = 'destroyed';

-- A package of a file for the archives, known by the digest of the whole ZIP: the last act that it carried, and the
-- receipt that the archives gave for it. It says nothing of anybody, and outlives the file.
create table transfer_packages (
  home uuid not null,
  case_file uuid not null,
  digest bytea not null check (length(digest) = 32),
  last_seq int not null,
  made_at timestamptz not null,
  received_on date,
  receipt text,
  -- when the file itself was destroyed here
  destroyed_at timestamptz,
  primary key (home, case_file, digest),
  check ((received_on is null) = (receipt is null))
);
create index transfer_packages_digest on transfer_packages (digest);
create index transfer_packages_sent on transfer_packages (home, made_at)
  where received_on is null and destroyed_at is null;
create index transfer_packages_received on transfer_packages (home, case_file)
  where received_on is not null and destroyed_at is null;

-- == Admission: the directory, not the program, says which file somebody or a code opens ==

-- What of a file a party may read.
create function compartments_of(p_home uuid, p_file uuid, p_party smallint) returns smallint[]
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select array(
    select fixed.number from (values (0::smallint), (2::smallint)) fixed (number)
      where p_party = 1 or p_party > 1 and fixed.number = 2
    union all
    select c.number from cases.compartments c
      join cases.parties p using (home, case_file)
      where c.home = p_home and c.case_file = p_file and p.number = p_party and p.until is null
        and (p.number = any (c.parties) or p.side = any (c.sides)) and not c.members);
end;

-- The directory, not the program, says which file opens to somebody, as which party, and what of it. Where it admits
-- nobody the settings of the scene stay as they are: no file, no party, no compartment.
create function admitted(p_home uuid, p_file uuid, p_party smallint) returns void
  language sql volatile security definer set search_path = cases, pg_temp
begin atomic
  select set_config('parvis.file', p_file::text, true), set_config('parvis.party', p_party::text, true),
         set_config('parvis.compartments', cases.compartments_of(p_home, p_file, p_party)::text, true);
end;

create function admit_person(p_account uuid, p_file uuid) returns void
  language sql volatile security definer set search_path = cases, pg_temp
begin atomic
  select cases.admitted(home, case_file, party)
  from (
    select home, case_file, 1::smallint as party from cases.person_files
    where account = p_account and case_file = p_file
    union all
    select home, case_file, party from cases.party_files
    where account = p_account and case_file = p_file) one
  limit 1;
end;

create function admit_invited(p_reference text, p_code_hash bytea) returns void
  language sql volatile security definer set search_path = cases, pg_temp
begin atomic
  select cases.admitted(home, case_file, party)
  from (
    select home, case_file, 1::smallint as party from cases.case_references
    where reference = p_reference and code_hash = p_code_hash
    union all
    select home, case_file, party from cases.party_codes
    where reference = p_reference and code_hash = p_code_hash) one
  limit 1;
end;

-- Whether the file to which its code admits may be put into an account: by whose file it is, and while it is in none.
create function in_no_account() returns boolean
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select exists (
    select from cases.parties p
    where p.case_file = nullif(current_setting('parvis.file', true), '')::uuid and p.number = 1 and p.account is null
      and current_setting('parvis.party', true) = '1'
      and not exists (select from cases.person_files f where f.home = p.home and f.case_file = p.case_file));
end;

-- Puts it there, unless they stand in it already, by that account or as one of these members. Whoever calls holds the
-- head of the file, so that the second of two comes after the first.
create function into_account(p_account uuid, p_members uuid[]) returns setof uuid
  language sql volatile security definer set search_path = cases, pg_temp
begin atomic
  with theirs as (
    update cases.parties p set account = p_account
    where p.case_file = nullif(current_setting('parvis.file', true), '')::uuid and p.number = 1
      and cases.in_no_account()
      and not exists (
        select from cases.parties q
        where q.home = p.home and q.case_file = p.case_file and q.until is null
          and (q.account = p_account or q.member = any (p_members) and q.side is not null))
    returning p.home, p.case_file)
  insert into cases.person_files (account, case_file, home, reference, service, version, answered, opened_at)
  select p_account, f.id, f.home, f.reference, f.service, f.service_version, '{}', f.opened_at
  from cases.case_files f join theirs on theirs.home = f.home and theirs.case_file = f.id
  returning case_file;
end;

-- Who acts for another comes as the party that the other is, under their mandate.
create function admit_acting(p_account uuid, p_mandate uuid, p_file uuid, p_act text, p_on date)
  returns void
  language sql volatile security definer set search_path = cases, pg_temp
begin atomic
  select cases.admitted(f.home, f.case_file, f.party)
  from mandates.admitted(p_account, p_mandate, p_act, p_on) m
  join (
    select account, home, case_file, service, establishment, 1::smallint as party
    from cases.person_files where case_file = p_file
    union all
    select account, home, case_file, service, null, party
    from cases.party_files where case_file = p_file) f on f.account = m.principal
  where f.service like any (string_to_array(m.services, ' '))
    and coalesce(f.establishment::text, '-') like any (string_to_array(m.establishments, ' '))
  limit 1;
end;

-- A member of a body inside one file: what is closed to the body opens to those of its members who are parties there.
create function admit_member(p_home uuid, p_file uuid, p_member uuid) returns void
  language sql volatile security definer set search_path = cases, pg_temp
begin atomic
  select set_config('parvis.file', p_file::text, true),
         set_config('parvis.compartments', array(
           select c.number from cases.compartments c
             join cases.parties p using (home, case_file)
             where c.home = p_home and c.case_file = p_file and p.member = p_member and p.until is null
               and (p.number = any (c.parties) or p.side = any (c.sides)))::text, true);
end;

-- A member of a closed file, inside it: what the body is in others, and what is closed to that where they are a party.
create function admit_file_member(p_member uuid, p_file uuid) returns void
  language sql volatile security definer set search_path = cases, pg_temp
begin atomic
  select set_config('parvis.file', m.case_file::text, true),
         set_config('parvis.compartments', array(
           select fixed.number from (values (0::smallint), (1::smallint), (2::smallint)) fixed (number)
           union all
           select c.number from cases.compartments c
             where c.home = m.home and c.case_file = m.case_file and c.body
           union all
           select c.number from cases.compartments c
             join cases.parties p using (home, case_file)
             where c.home = m.home and c.case_file = m.case_file and p.number = m.party and not c.body
               and (p.number = any (c.parties) or p.side = any (c.sides)))::text, true)
  from cases.file_members m
  where m.member = p_member and m.case_file = p_file;
end;

-- Which closed file that number is to the member of the scene; none where the account is of somebody who stands in it.
create function closed_to_member(p_reference text, p_account uuid)
  returns table (home uuid, case_file uuid, accounts uuid[])
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select m.home, m.case_file, array(
      select p.account from cases.person_files p where p.home = m.home and p.case_file = m.case_file)
  from cases.file_members m
  where m.reference = p_reference
    and m.member = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and not exists (select from cases.person_files p where p.account = p_account and p.case_file = m.case_file)
    and not exists (select from cases.party_files p where p.account = p_account and p.case_file = m.case_file);
end;

-- What whoever is in a scene may read from now on: a compartment that was made in its transaction is inside.
create function enter_compartments() returns void
  language plpgsql volatile security definer set search_path = cases, pg_temp
as $$
declare
  file uuid := nullif(current_setting('parvis.file', true), '')::uuid;
  party smallint := nullif(current_setting('parvis.party', true), '')::smallint;
begin
  if party > 0 then
    perform cases.admitted(f.home, f.id, party) from cases.case_files f where f.id = file;
  else
    perform case when f.closed then cases.admit_file_member(current_setting('parvis.actor', true)::uuid, f.id)
        else cases.admit_member(f.home, f.id, current_setting('parvis.actor', true)::uuid) end
      from cases.case_files f where f.id = file;
  end if;
end;
$$;

-- The number that whoever comes next into a file gets, and the next compartment: among all there are, which the asker
-- may not see.
create function next_party(p_home uuid, p_file uuid, p_first smallint) returns smallint
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select (greatest(max(number), p_first - 1) + 1)::smallint from cases.parties
  where home = p_home and case_file = p_file;
end;
create function next_compartment(p_home uuid, p_file uuid, p_body boolean) returns smallint
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select (case when p_body then greatest(max(number), 2) + 1 else least(min(number), 0) - 1 end)::smallint
  from cases.compartments where home = p_home and case_file = p_file;
end;

-- Where a file lives that passed to the body of the scene; nothing for any other file.
create function passed_home(p_reference text) returns uuid
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select r.home from cases.case_references r
  join cases.work_items i on i.case_file = r.case_file and i.file_home = r.home
    and i.home = (select nullif(current_setting('parvis.body', true), '')::uuid)
  where r.reference = p_reference;
end;

-- The latest act of files that the body of the scene works on, wherever they live.
create function last_seqs(p_files uuid[]) returns table (case_file uuid, last_seq int)
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select i.case_file, f.last_seq from cases.work_items i
  join cases.case_files f on f.home = coalesce(i.file_home, i.home) and f.id = i.case_file
  where i.home = (select nullif(current_setting('parvis.body', true), '')::uuid)
    and i.case_file = any(p_files);
end;

-- At which place of a business the file of the scene is.
create function place() returns uuid
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select f.establishment from cases.person_files f
  where f.case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and f.establishment is not null
  limit 1;
end;

-- What those who act for somebody did in their files, latest first; asked by whoever stands in the place of the other,
-- as the manager of a business.
create function done_for_me(p_before timestamptz, p_most int)
  returns table (at timestamptz, reference text, service text, kind text, name text)
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select a.at, f.reference, f.service, a.kind, n.holder_name
  from cases.person_files f
  join cases.parties p on p.home = f.home and p.case_file = f.case_file and p.mandate is not null
  join cases.acts a on a.home = f.home and a.case_file = f.case_file and a.party = p.number
  left join lateral mandates.named(p.account, p.mandate) n on true
  where f.account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and a.at < p_before
  order by a.at desc, f.case_file limit p_most;
end;

revoke all on function compartments_of(uuid, uuid, smallint), admitted(uuid, uuid, smallint),
  admit_person(uuid, uuid), admit_invited(text, bytea), admit_acting(uuid, uuid, uuid, text, date),
  admit_member(uuid, uuid, uuid), admit_file_member(uuid, uuid), closed_to_member(text, uuid), enter_compartments(),
  in_no_account(), into_account(uuid, uuid[]),
  next_party(uuid, uuid, smallint),
  next_compartment(uuid, uuid, boolean), passed_home(text), last_seqs(uuid[]), place(),
  done_for_me(timestamptz, int) from public;
grant execute on function in_no_account(), into_account(uuid, uuid[]) to parvis_invited;
grant execute on function admit_person(uuid, uuid), admit_invited(text, bytea),
  admit_acting(uuid, uuid, uuid, text, date), admit_member(uuid, uuid, uuid), admit_file_member(uuid, uuid)
  to parvis_app;
grant execute on function closed_to_member(text, uuid) to parvis_agent;
grant execute on function enter_compartments()
  to parvis_person, parvis_invited, parvis_agent, parvis_member, parvis_job;
grant execute on function next_party(uuid, uuid, smallint), next_compartment(uuid, uuid, boolean)
  to parvis_person, parvis_invited, parvis_agent, parvis_member, parvis_job;
grant execute on function passed_home(text), last_seqs(uuid[]) to parvis_agent;
grant execute on function place() to parvis_person, parvis_invited;
grant execute on function done_for_me(timestamptz, int) to parvis_person;

-- == Desks ==

-- The desk of somebody: what waits for them, their files by due date, what they were told and have not read. Whose files
-- these are is asked here: those of who is signed in, or of whom they act for, within what that mandate covers. Envelopes
-- and clocks say it all; nothing sealed is opened, and what is in a compartment of some alone is left out. What is not
-- granted below is only asked by the others, as their owner, and the planner looks through it. Those in plpgsql are planned
-- once for each connection: one in sql is planned again each time, which took longer than to answer. Those that a caller
-- can name say so; it holds in what they ask too.
create function desk_files(p_mandate uuid, p_on date)
  returns setof person_files
  language sql stable
begin atomic
  select f.* from cases.person_files f
  where p_mandate is null and f.account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
  union all
  select f.* from mandates.admitted(
    (select nullif(current_setting('parvis.actor', true), '')::uuid), p_mandate, 'receive', p_on) m
  join cases.person_files f on f.account = m.principal
  where f.service like any (string_to_array(m.services, ' '))
    and coalesce(f.establishment::text, '-') like any (string_to_array(m.establishments, ' '));
end;

-- What the latest acts of a file ask of its person, as its own page says it: to what has a last day first, then to what
-- holds answers back. No row when it is the body's turn.
create function asks(p_home uuid, p_file uuid, p_state text, p_on date)
  returns table (what text, at timestamptz, until_day date)
  language sql stable
begin atomic
  with latest as (
    select a.kind, max(a.seq) as seq, max(a.at) as at from cases.acts a
    where a.home = p_home and a.case_file = p_file and a.compartment in (0, 2)
      and a.kind in ('asked', 'answered', 'queried', 'corrected', 'intended', 'observed', 'decided', 'rectified',
      'amended', 'suspended', 'reinstated', 'revoked', 'expired', 'renewed',
      'party-died')
    group by a.kind),
  found as (
    select l.kind, l.at, case when l.kind = 'intended' then d.due_on end as until_day
    from latest l
    left join cases.deadlines d on d.home = p_home and d.case_file = p_file and d.party = 1
      and d.term = 'observations'
    where case l.kind
      when 'intended' then p_state <> 'WITHDRAWN' and coalesce(d.due_on >= p_on, true)
        and not exists (select from latest o
          where o.kind not in ('asked', 'answered', 'queried', 'corrected') and o.seq > l.seq)
        and (p_state <> 'CLOSED' or exists (select from latest o where o.kind = 'decided'))
      when 'queried' then p_state in ('WAITING_PERSON', 'DEEMED')
        and not exists (select from latest o where o.kind = 'corrected' and o.seq > l.seq)
      when 'asked' then p_state not in ('DECIDED', 'WITHDRAWN', 'CLOSED')
        and not exists (select from latest o where o.kind = 'answered' and o.seq > l.seq)
      else false end)
  select f.kind, f.at, f.until_day from found f
  order by case f.kind when 'intended' then 0 when 'queried' then 1 else 2 end limit 1;
end;

-- Files by what is due first: what has a last day for their person, what waits for them without one, what a body has to
-- answer, then what is over, the latest first. A place orders them, with the number of the file; a page begins after one.
create function desk_places(p_mandate uuid, p_on date)
  returns table (home uuid, case_file uuid, worker uuid, reference text, service text, title text, state text,
    told_at timestamptz, asks text, asked_at timestamptz, until_day date, place bigint)
  language sql stable
begin atomic
  select f.home, f.case_file, coalesce(c.worked_by, f.home), f.reference, f.service, nullif(i.title, ''),
    c.state, i.updated_at, q.what, q.at, q.until_day,
    case
      when q.until_day is not null then q.until_day - '2000-01-01'::date
      when q.what is not null then 1000000 + (q.at::date - '2000-01-01'::date)
      when c.state in ('DECIDED', 'WITHDRAWN', 'CLOSED')
        then 4000000 - (coalesce(i.updated_at, f.opened_at)::date - '2000-01-01'::date)
      else 2000000 + (coalesce(c.due_on, c.received_on, f.opened_at::date) - '2000-01-01'::date)
    end::bigint
  from cases.desk_files(p_mandate, p_on) f
  left join cases.case_files c on c.home = f.home and c.id = f.case_file
  left join cases.work_items i on i.home = coalesce(c.worked_by, f.home) and i.case_file = f.case_file
  left join lateral cases.asks(f.home, f.case_file, c.state, p_on) q on true;
end;

-- A page of them, with their clocks, and how many there are.
create function desk_page(p_mandate uuid, p_on date, p_place bigint, p_file uuid, p_most int)
  returns jsonb
  language plpgsql stable security definer set search_path = cases, pg_temp set plan_cache_mode = force_generic_plan
as $$ begin
  return (
  with all_of as materialized (select * from cases.desk_places(p_mandate, p_on)),
  shown as (
    select * from all_of a where (a.place, a.case_file) > (p_place, p_file)
    order by a.place, a.case_file limit p_most)
  select jsonb_build_object(
    'total', (select count(*) from all_of),
    'waiting', (select count(*) from all_of where asks is not null),
    'files', (
      select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('clocks', (
        select coalesce(jsonb_agg(to_jsonb(d) order by d.term), '[]') from (
          select term, phase, due_on, ends_at, ledger from cases.deadlines
          where home = s.home and case_file = s.case_file and party = 1 and strpos(term, '.') = 0) d)) order by s.place, s.case_file), '[]')
      from shown s)));
end $$;

-- What bodies told them, over all files or those that were decided: the latest first. A page begins after one of them.
create function desk_told(p_mandate uuid, p_on date, p_kinds text[], p_before timestamptz, p_file uuid, p_seq int,
    p_decided boolean, p_most int)
  returns jsonb
  language plpgsql stable security definer set search_path = cases, pg_temp set plan_cache_mode = force_generic_plan
as $$ begin
  return (
  with told as (
    select coalesce(c.worked_by, f.home) as worker, f.case_file, f.reference, f.service, nullif(i.title, '') as title,
      a.seq, a.kind, a.at, n.read_at is null as unread
    from cases.desk_files(p_mandate, p_on) f
    join cases.case_files c on c.home = f.home and c.id = f.case_file and (not p_decided or c.outcome is not null)
    cross join lateral (
      select x.seq, x.kind, x.at from cases.acts x
      where x.home = f.home and x.case_file = f.case_file and x.compartment in (0, 2) and x.kind = any (p_kinds)
        and (x.at, f.case_file, x.seq) < (p_before, p_file, p_seq)
      order by x.seq desc limit p_most) a
    left join cases.work_items i on i.home = coalesce(c.worked_by, f.home) and i.case_file = f.case_file
    left join cases.notices n on n.home = f.home and n.case_file = f.case_file and n.seq = a.seq
    order by a.at desc, f.case_file desc, a.seq desc limit p_most)
  select coalesce(jsonb_agg(to_jsonb(t) order by t.at desc, t.case_file desc, t.seq desc), '[]') from told t);
end $$;

-- How many files wait at the other desks of who is signed in, by mandate; their own under no number.
create function desk_waiting(p_mandate uuid, p_on date, p_mandates int)
  returns jsonb
  language plpgsql stable
as $$ begin
  return (
  select coalesce(jsonb_object_agg(w.mandate, w.n), '{}') from (
    select of.mandate, (
      select count(*) from cases.desk_files(of.id, p_on) f
      join cases.case_files c on c.home = f.home and c.id = f.case_file
      cross join lateral cases.asks(f.home, f.case_file, c.state, p_on) q) as n
    from (
      select null::uuid as id, '00000000-0000-0000-0000-000000000000'::uuid as mandate
      union all
      select r.id, r.id from mandates.represented(p_on, '', '', '00000000-0000-0000-0000-000000000000', p_mandates) r
    ) of where of.id is distinct from p_mandate) w);
end $$;

-- What they began to contest and have not sent.
create function desk_contests()
  returns jsonb
  language plpgsql stable
as $$ begin
  return (
  select coalesce(jsonb_agg(jsonb_build_object('reference', p.reference, 'service', p.service, 'remedy', d.remedy,
    'saved_at', d.saved_at) order by d.saved_at desc), '[]')
  from cases.contest_drafts d
  join cases.person_files p using (home, case_file)
  where p.account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
end $$;

-- All that the desk shows of files, in one answer.
create function desk(p_mandate uuid, p_on date, p_kinds text[], p_letters text[], p_most int, p_mandates int)
  returns jsonb
  language plpgsql stable security definer set search_path = cases, pg_temp set plan_cache_mode = force_generic_plan
as $$ begin
  return (
  select cases.desk_page(p_mandate, p_on, -1, '00000000-0000-0000-0000-000000000000', p_most) || jsonb_build_object(
    'told', cases.desk_told(p_mandate, p_on, p_kinds, 'infinity', null, null, false, p_most),
    'letters', cases.desk_told(p_mandate, p_on, p_letters, 'infinity', null, null, true, p_most),
    'desks', cases.desk_waiting(p_mandate, p_on, p_mandates),
    'contests', case when p_mandate is null then cases.desk_contests() else '[]' end));
end $$;

revoke all on function desk_files(uuid, date), asks(uuid, uuid, text, date), desk_places(uuid, date),
  desk_page(uuid, date, bigint, uuid, int), desk_told(uuid, date, text[], timestamptz, uuid, int, boolean, int),
  desk_waiting(uuid, date, int),
  desk_contests(), desk(uuid, date, text[], text[], int, int) from public;
grant execute on function desk_page(uuid, date, bigint, uuid, int), desk_told(uuid, date, text[], timestamptz, uuid,
int, boolean, int),
  desk(uuid, date, text[], text[], int, int) to parvis_person;

-- == Who may do what ==

-- A file is opened by whoever sends; it is then out of their hands.
grant insert on case_files, acts, payloads, parties, deadlines, work_items, case_references, person_files
  to parvis_opener;

-- In the file
grant select, update on case_files to parvis_agent, parvis_member, parvis_person, parvis_invited;
grant select, insert on acts, payloads, parties, compartments
  to parvis_agent, parvis_member, parvis_person, parvis_invited;
grant select, insert, update on deadlines to parvis_agent, parvis_member, parvis_person, parvis_invited;
grant select, update on work_items to parvis_agent;
-- whoever acts moves the row of the queue and reads none: its words are the body's
grant select (home, case_file, extended, unread, remind_on, updated_at), update on work_items
  to parvis_person, parvis_invited, parvis_member;
grant select on notices to parvis_agent, parvis_member, parvis_person, parvis_invited;
grant select, insert on sendings to parvis_agent, parvis_member, parvis_person, parvis_invited;
grant select, insert, update, delete on contest_drafts to parvis_person, parvis_invited;
grant select on person_files, party_files to parvis_person, parvis_acting;

-- In the body
grant select on queue_counts, case_references, person_files, party_files, precedents to parvis_agent;
grant select, insert, update on verifications, assignment_turns, batches, mailings to parvis_agent;
grant select, insert on verified_letters, opinions, mailing_files to parvis_agent;
grant select, insert, update, delete on saved_views to parvis_agent;

-- Anybody
grant select on verifications, verified_letters, opinion_links, seals to parvis_public;

-- Jobs
grant select, insert, update, delete on case_files, acts, payloads, parties, deadlines, sendings, contest_drafts,
  compartments, seals, case_references, person_files, party_files, party_codes, file_members, verifications, verified_letters,
  precedents, opinions, notices, mailings,
  mailing_files, work_items, queue_counts, assignment_turns, batches, saved_views, search_vocabulary, erasures,
  disposal_lists, disposal_files to parvis_job;
grant select, insert, delete on opinion_links to parvis_job;
grant select, insert, update on transfer_packages, settled_outages to parvis_job;

grant usage on all sequences in schema cases to parvis_opener, parvis_agent, parvis_person,
  parvis_invited, parvis_job;

-- == Who sees which rows ==

do $$
declare
  t text;
  scene text;
begin
  foreach t in array array['case_files', 'acts', 'payloads', 'compartments', 'parties', 'deadlines', 'settled_outages',
    'sendings', 'contest_drafts', 'seals', 'case_references', 'person_files', 'party_files', 'party_codes',
    'file_members',
    'verifications', 'verified_letters', 'precedents', 'opinions', 'opinion_links', 'notices', 'mailings',
    'mailing_files', 'work_items', 'queue_counts',
    'assignment_turns', 'batches', 'saved_views', 'search_vocabulary', 'erasures', 'disposal_lists', 'disposal_files',
    'transfer_packages'] loop
    execute format('alter table cases.%I enable row level security', t);
  end loop;
  foreach t in array array['case_files', 'acts', 'payloads', 'compartments', 'parties', 'deadlines', 'sendings',
    'contest_drafts', 'seals', 'case_references', 'person_files', 'party_files', 'party_codes', 'file_members',
    'verifications',
    'verified_letters', 'precedents', 'opinions',
    'opinion_links', 'notices', 'mailings', 'mailing_files', 'work_items', 'queue_counts', 'assignment_turns',
    'batches', 'saved_views', 'search_vocabulary', 'erasures', 'disposal_lists', 'disposal_files',
    'transfer_packages'] loop
    execute format('create policy job on cases.%I to parvis_job using (true)', t);
  end loop;
  foreach t in array array['acts', 'compartments', 'parties', 'deadlines', 'queue_counts', 'case_references',
    'person_files', 'party_files', 'verifications', 'verified_letters', 'precedents', 'opinions', 'mailings',
    'mailing_files',
    'case_files', 'assignment_turns', 'sendings'] loop
    execute format($p$create policy agent on cases.%I to parvis_agent
      using (home = (select nullif(current_setting('parvis.home', true), '')::uuid))$p$, t);
  end loop;
  foreach t in array array['batches', 'saved_views'] loop
    execute format($p$create policy member on cases.%I to parvis_agent
      using (member = (select nullif(current_setting('parvis.actor', true), '')::uuid))$p$, t);
  end loop;
  -- whoever stands in a file, by an account or by a code
  foreach scene in array array['person', 'invited'] loop
    -- their own clocks
    execute format($p$create policy %I on cases.deadlines to parvis_%s
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and party = (select current_setting('parvis.party', true))::smallint)$p$, scene, scene);
    foreach t in array array['work_items', 'sendings'] loop
      execute format($p$create policy %I on cases.%I to parvis_%s
        using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid))$p$, scene, t, scene);
    end loop;
    -- of what is said, what is in their compartments
    foreach t in array array['acts', 'payloads'] loop
      execute format($p$create policy %I on cases.%I to parvis_%s
        using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
          and compartment = any ((select current_setting('parvis.compartments', true))::smallint[]))$p$, scene, t,
        scene);
    end loop;
    execute format($p$create policy %I on cases.compartments for select to parvis_%s
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and number = any ((select current_setting('parvis.compartments', true))::smallint[]))$p$, scene, scene);
    -- nobody makes one that they are not in
    execute format($p$create policy %I on cases.compartments for insert to parvis_%s
      with check (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and ((select current_setting('parvis.party', true))::smallint = any (parties)
          or exists (select from cases.parties p
            where p.home = compartments.home and p.case_file = compartments.case_file
              and p.number = (select current_setting('parvis.party', true))::smallint
              and p.side = any (compartments.sides))))$p$, scene || '_makes', scene);
    -- whose file it is sees who else is there; who else is there, themselves
    execute format($p$create policy %I on cases.parties to parvis_%s
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and ((select current_setting('parvis.party', true)) in ('1', number::text)
          or account = (select nullif(current_setting('parvis.actor', true), '')::uuid)))$p$, scene, scene);
    execute format($p$create policy %I on cases.notices for select to parvis_%s
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and (select current_setting('parvis.party', true)) = '1')$p$, scene, scene);
    -- A draft that contests is of whoever may sign it: the person, and who acts for them with that right. Who was let
    -- into the file to read or to write does not read it.
    execute format($p$create policy %I on cases.contest_drafts to parvis_%s
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and (select current_setting('parvis.party', true)) = '1'
        and (select coalesce(current_setting('parvis.act', true), '')) in ('', 'sign'))$p$, scene, scene);
  end loop;
  foreach t in array array['acts', 'payloads', 'parties', 'deadlines', 'work_items', 'case_references',
    'person_files'] loop
    execute format($p$create policy opener on cases.%I for insert to parvis_opener
      with check (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid))$p$, t);
  end loop;
end $$;

-- What is closed to the body is so to whoever works on its files, but for the members who are parties.
create policy agent on payloads to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and (compartment >= 0
      or case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
        and compartment = any ((select current_setting('parvis.compartments', true))::smallint[])));

-- Whoever is a member of a closed file, inside it. No policy of the body's members meets its home.
do $$
declare
  t text;
begin
  foreach t in array array['acts', 'compartments', 'parties', 'deadlines', 'sendings', 'work_items'] loop
    execute format($p$create policy member_inside on cases.%I to parvis_member
      using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid))$p$, t);
  end loop;
end $$;
create policy member_inside on case_files to parvis_member
  using (id = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy member_inside on notices for select to parvis_member
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy member_inside on payloads to parvis_member
  using (case_file = (select nullif(current_setting('parvis.file', true), '')::uuid)
    and compartment = any ((select current_setting('parvis.compartments', true))::smallint[]));

alter table settled_outages force row level security;
create policy job on settled_outages to parvis_job using (true) with check (true);

create policy person on case_files to parvis_person
  using (id = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy invited on case_files to parvis_invited
  using (id = (select nullif(current_setting('parvis.file', true), '')::uuid));
create policy opener on case_files for insert to parvis_opener
  with check (id = (select nullif(current_setting('parvis.file', true), '')::uuid));

-- A member sees the rows of the body they work for, also while they are in a file that lives elsewhere.
create policy agent on work_items to parvis_agent
  using (home = (select nullif(current_setting('parvis.body', true), '')::uuid));

create policy person on party_files for select to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy acting on party_files for select to parvis_acting
  using (account = (select nullif(current_setting('parvis.principal', true), '')::uuid)
    and service like any ((select string_to_array(current_setting('parvis.services', true), ' '))::text[]));
create policy person on person_files to parvis_person
  using (account = (select nullif(current_setting('parvis.actor', true), '')::uuid));
-- Whoever acts for another lists the other's files, of the services and places that the mandate covers. Where no place
-- is said, only what is of none is seen.
create policy acting on person_files for select to parvis_acting
  using (account = (select nullif(current_setting('parvis.principal', true), '')::uuid)
    and service like any ((select string_to_array(current_setting('parvis.services', true), ' '))::text[])
    and coalesce(establishment::text, '-') like any ((select string_to_array(
      coalesce(nullif(current_setting('parvis.establishments', true), ''), '-'), ' '))::text[]));

create policy agent on notices for select to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));

-- Anybody who holds the code, the letter or the link.
create policy public_code on verifications for select to parvis_public
  using (code_hash = (select decode(current_setting('parvis.code', true), 'hex')));
create policy public_letter on verified_letters for select to parvis_public
  using (digest = (select decode(current_setting('parvis.letter', true), 'hex')));
create policy public_link on opinion_links for select to parvis_public
  using (token_hash = (select decode(current_setting('parvis.opinion', true), 'hex')));
create policy published on seals for select to parvis_public using (true);
