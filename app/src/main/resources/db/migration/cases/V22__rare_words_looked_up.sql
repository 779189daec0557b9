-- Whether words are rare is found out, not guessed: of five million files the planner thought that a name was in
-- tens of thousands, and read half a million in order to find sixty. A word that is everywhere fills a page from the
-- first files in order; of words that do not, the rarest among those files is looked up and the others are asked of
-- what bears it; then all are looked up together; what is still in thousands of files is met on the way through the
-- order.

-- The question as before, word by word: each is a tsquery.
drop function search_question(uuid, text);
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

create or replace function find_work_items(p_text text, p_most int) returns setof uuid
  language plpgsql stable security definer set search_path = cases, pg_catalog, pg_temp
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

revoke all on function search_question(uuid, text) from public;
