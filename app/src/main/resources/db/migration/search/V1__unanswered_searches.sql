-- Searches that found nothing: words, a day and a count. Nothing tells who searched.
create table search.unanswered (
  day   date    not null,
  lang  text    not null,
  query text    not null check (length(query) <= 80),
  n     integer not null default 1,
  primary key (day, lang, query)
);

grant usage on schema search to parvis_job;
grant select, insert, update, delete on search.unanswered to parvis_job;
