-- Searches that found nothing: words, a day and a count. Nothing tells who searched.
create table search.unanswered (
  day   date    not null,
  lang  text    not null,
  query text    not null check (length(query) <= 80),
  n     integer not null default 1,
  done  boolean not null default false,
  primary key (day, lang, query)
);

-- Words that stewards taught: what people say, and the words of pages that mean it.
create table search.taught (
  lang      text        not null check (lang in ('fr', 'en')),
  says      text        not null check (length(says) between 1 and 80),
  means     text        not null check (length(means) between 1 and 80),
  taught_by uuid        not null,
  taught_at timestamptz not null,
  primary key (lang, says)
);

grant usage on schema search to parvis_job;
grant select, insert, update, delete on search.unanswered, search.taught to parvis_job;
