-- An expert may hold several links to one question: the mail that asked, a reminder, one that an
-- agent handed over. Each was shown once, to whom it was for; only its digest is kept.
create table opinion_links (
  token_hash bytea primary key,
  home uuid not null,
  case_file uuid not null,
  opinion uuid not null
);

alter table opinions drop constraint opinions_pkey;
drop policy public_link on opinions;
insert into opinion_links select token_hash, home, case_file, id from opinions;
alter table opinions drop column token_hash, add primary key (home, case_file, id);
drop index opinions_file;
revoke select on opinions from parvis_public;

alter table opinion_links add foreign key (home, case_file, opinion)
  references opinions (home, case_file, id) on delete cascade;
create index opinion_links_file on opinion_links (home, case_file, opinion);

alter table opinion_links enable row level security;
create policy public_link on opinion_links for select to parvis_public
  using (token_hash = (select decode(current_setting('parvis.opinion', true), 'hex')));
create policy job on opinion_links to parvis_job using (true);
grant select on opinion_links to parvis_public;
grant select, insert, delete on opinion_links to parvis_job;
