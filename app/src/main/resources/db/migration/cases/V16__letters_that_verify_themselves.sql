-- Anybody drops a letter and is told what it is: its digest alone leads to the decision it carries.
create table verified_letters (
  digest bytea primary key,
  code_hash bytea not null,
  home uuid not null,
  case_file uuid not null
);
create index verified_letters_file on verified_letters (home, case_file);

alter table verified_letters enable row level security;
create policy agent on verified_letters to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy public_letter on verified_letters for select to parvis_public
  using (digest = (select decode(current_setting('parvis.letter', true), 'hex')));
create policy job on verified_letters to parvis_job using (true);
grant insert, select on verified_letters to parvis_agent;
grant select on verified_letters to parvis_public;
grant select, insert, update, delete on verified_letters to parvis_job;

-- Experts outside are asked for an opinion by a link of their own; only its digest is kept here.
create table opinions (
  token_hash bytea primary key,
  home uuid not null,
  case_file uuid not null,
  id uuid not null,
  until date not null,
  given_at timestamptz,
  reminded_at timestamptz
);
create index opinions_file on opinions (home, case_file);
create index opinions_waiting on opinions (until) where given_at is null and reminded_at is null;

alter table opinions enable row level security;
create policy agent on opinions to parvis_agent
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy public_link on opinions for select to parvis_public
  using (token_hash = (select decode(current_setting('parvis.opinion', true), 'hex')));
create policy job on opinions to parvis_job using (true);
grant select, insert on opinions to parvis_agent;
grant select on opinions to parvis_public;
grant select, insert, update, delete on opinions to parvis_job;
