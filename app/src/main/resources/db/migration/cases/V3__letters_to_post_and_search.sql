-- A letter that waits to be printed and posted is a task of the body, whatever the file's state.
alter table work_items add column to_post boolean not null default false;
create index work_items_to_post on work_items (home, due_on, case_file) where to_post;

-- Words without accents or case, each behind the key of its home: what one body searches, no other
-- body's row can match, and no common word makes the index read all bodies.
create function search_words(p_home uuid, p_text text) returns text[]
  language sql immutable parallel safe set search_path = pg_catalog
return (
  select array_agg(distinct right(p_home::text, 12) || left(word, 40))
  from regexp_split_to_table(
    replace(replace(
      regexp_replace(normalize(lower(p_text), nfkd), '[\u0300-\u036f]', '', 'g'),
      'œ', 'oe'), 'æ', 'ae'),
    '[^[:alnum:]]+') as word
  where word <> '');

create function search_document(p_home uuid, p_reference text, p_requester text, p_title text)
  returns tsvector
  language sql immutable parallel safe set search_path = cases, pg_catalog
return array_to_tsvector(coalesce(
  search_words(p_home, concat_ws(' ', p_reference, replace(p_reference, '-', ''), p_requester,
    p_title)), '{}'));

-- What a queue row shows, and nothing else: no answer is in this index.
alter table work_items add column words tsvector
  generated always as (search_document(home, reference, requester, title)) stored;
create index work_items_words on work_items using gin (words);

-- The one way to search files. It reads beyond row-level security, so it takes its scope from the
-- transaction's scene and gives numbers only: the caller joins them under its own policy.
create function find_work_items(p_text text, p_most int) returns setof uuid
  language sql stable security definer set search_path = cases, pg_catalog, pg_temp
begin atomic
  select found.case_file from (
    select i.case_file, i.open, i.due_on
    from cases.work_items i,
      (select nullif(current_setting('parvis.home', true), '')::uuid as home) scene,
      (select (select string_agg(quote_literal(word) || ':*', ' & ')
          from unnest(cases.search_words(
            nullif(current_setting('parvis.home', true), '')::uuid, left(p_text, 200))) word
        )::tsquery as words) asked
    where i.home = scene.home and i.words @@ asked.words
    limit 1000) found
  order by found.open desc, found.due_on, found.case_file
  limit least(p_most, 200);
end;

revoke all on function search_words(uuid, text), search_document(uuid, text, text, text),
  find_work_items(text, int) from public;
grant execute on function search_words(uuid, text), search_document(uuid, text, text, text)
  to parvis_opener, parvis_agent, parvis_person, parvis_invited, parvis_job;
grant execute on function find_work_items(text, int) to parvis_agent;
