-- Files are found by words, by forms of a word (French and English), and in spite of one slip of the hand.
-- What is searched: number, name, title, and the answers that the service's definition does not protect.
drop index work_items_words;
drop function find_work_items(text, int);
alter table work_items drop column words;
drop function search_document(uuid, text, text, text);
drop function search_words(uuid, text);

-- Small letters without accents.
create function search_plain(p_text text) returns text
  language sql immutable parallel safe
return replace(replace(
  regexp_replace(normalize(lower(p_text), nfkd), '[\u0300-\u036f]', '', 'g'),
  'œ', 'oe'), 'æ', 'ae');

-- Words and their stems, each behind the key of its home: what one body searches, no other body's
-- row can match, and no common word makes the index read all bodies.
create function search_terms(p_home uuid, p_text text) returns text[]
  language sql immutable parallel safe
return (
  select array_agg(distinct right(p_home::text, 12) || t.term)
  from (select distinct left(w, 40) as word
        from regexp_split_to_table(cases.search_plain(p_text), '[^[:alnum:]]+') w where w <> '') words
  cross join lateral (values (word),
    ('=' || (ts_lexize('pg_catalog.french_stem', word))[1]),
    ('>' || (ts_lexize('pg_catalog.english_stem', word))[1])) t (term)
  where t.term is not null);

create function search_document(p_home uuid, p_reference text, p_requester text, p_title text,
    p_answers text) returns tsvector
  language sql immutable parallel safe
return array_to_tsvector(coalesce(
  cases.search_terms(p_home, concat_ws(' ', p_reference, replace(p_reference, '-', ''), p_requester,
    p_title, p_answers)), '{}'));

-- Written in the transaction that opens the file; rows of before are filled by a job.
alter table work_items add column terms tsvector;
create index work_items_terms on work_items using gin (terms);
create index work_items_unsearched on work_items (home, case_file) where terms is null;

-- What a word is with one letter less, and itself: two words that share one are a slip apart.
create function search_near(p_home uuid, p_word text) returns text[]
  language sql immutable parallel safe
return (
  select array_agg(distinct right(p_home::text, 12) || near)
  from (select p_word as near union all
        select left(p_word, at - 1) || substr(p_word, at + 1)
        from generate_series(1, length(p_word)) at) variants);

-- The words that a body's files hold, once each; kept by a follower, taken away with the last file
-- that holds them.
create table search_vocabulary (
  home uuid not null,
  word text collate "C" not null,
  near text[] generated always as (search_near(home, word)) stored,
  primary key (home, word)
);
create index search_vocabulary_near on search_vocabulary using gin (near);

-- A search as a tsquery: each word by its beginning or its stem; a word that no file of the body
-- begins with also by those that are a slip away. Words that say nothing do not count beside others.
create function search_question(p_home uuid, p_text text) returns text
  language sql stable
return (
  select string_agg('(' || concat_ws(' | ',
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
                    order by v.word limit 20) close) end) || ')', ' & ')
  from (
    select word, french, english, small and not bool_and(small) over () as silent
    from (select distinct left(w, 40) as word
          from regexp_split_to_table(cases.search_plain(left(p_text, 200)), '[^[:alnum:]]+') w
          where w <> '' limit 12) words
    cross join lateral (select ts_lexize('pg_catalog.french_stem', word) as french,
      ts_lexize('pg_catalog.english_stem', word) as english) stems
    cross join lateral (select french = '{}' or word in ('les', 'the', 'of', 'and') as small) least) asked
  where not silent);

-- The one way to search files. It reads beyond row-level security, so it takes its scope from the
-- transaction's scene and gives numbers only: the caller joins them under its own policy. The
-- statement is planned with the words in it: a word that is everywhere is met on the way through
-- the order, a rare one is looked up.
create function find_work_items(p_text text, p_most int) returns setof uuid
  language plpgsql stable security definer set search_path = cases, pg_catalog, pg_temp
as $$
declare
  scene uuid := nullif(current_setting('parvis.home', true), '')::uuid;
  most int := least(p_most, 200);
  asked text := cases.search_question(scene, p_text);
  found int;
begin
  if scene is null or asked is null then
    return;
  end if;
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

revoke all on function search_plain(text), search_terms(uuid, text),
  search_document(uuid, text, text, text, text), search_near(uuid, text),
  search_question(uuid, text), find_work_items(text, int) from public;
grant execute on function search_plain(text), search_terms(uuid, text),
  search_document(uuid, text, text, text, text) to parvis_opener, parvis_job;
grant execute on function search_near(uuid, text) to parvis_job;
grant execute on function find_work_items(text, int) to parvis_agent;

alter table search_vocabulary enable row level security;
create policy job on search_vocabulary to parvis_job using (true);
grant select, insert, update, delete on search_vocabulary to parvis_job;
