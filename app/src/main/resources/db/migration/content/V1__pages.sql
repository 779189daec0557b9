-- The pages of words that were edited in the program. A page is named by its folder and the stem of its files; what the
-- folder of the pack says of it is its first version. A version never changes: each save adds one.
create table pages (
  section text not null check (section in ('pages', 'events', 'topics', 'news', 'organizations')),
  stem text not null check (stem ~ '^[a-z0-9-]{1,60}$'),
  home uuid not null,
  primary key (section, stem),
  unique (section, stem, home)
);

create table versions (
  home uuid not null,
  section text not null,
  stem text not null,
  number int not null check (number > 0),
  fr text not null check (length(fr) <= 120000),
  en text check (length(en) <= 120000),
  still_right boolean not null default false,
  -- the names of the pictures that it shows in any language
  pictures text[] not null default '{}',
  -- nobody when it is what the folder said, which only a first version can be
  saved_by uuid check (saved_by is not null or number = 1),
  saved_at timestamptz not null,
  primary key (section, stem, number),
  foreign key (section, stem, home) references pages (section, stem, home)
);

create index versions_pictures on versions using gin (pictures);

-- Pictures that pages show: pixels alone, drawn again here, and a narrower copy. A picture never changes; its name is that
-- of its file in the folder of pictures.
create table pictures (
  name text primary key check (name ~ '^[a-z0-9-]{1,60}\.(png|jpg)$'),
  home uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  width int not null check (width between 1 and 1280),
  height int not null check (height between 1 and 2560),
  body bytea not null check (octet_length(body) <= 1000000),
  small bytea check (octet_length(small) <= 1000000),
  credit text not null check (length(credit) between 1 and 200),
  saved_by uuid not null,
  saved_at timestamptz not null,
  unique (home, digest)
);
create index pictures_digest on pictures (digest);

-- What was done with a version, by whom; where a page stands is read from its steps.
create table steps (
  id uuid primary key,
  home uuid not null,
  section text not null,
  stem text not null,
  number int not null,
  step text not null
    check (step in ('submitted', 'sent-back', 'withdrawn', 'scheduled', 'published', 'archived')),
  member uuid,
  words text not null default '' check (length(words) <= 2000),
  due timestamptz,
  at timestamptz not null,
  foreign key (section, stem, number) references versions (section, stem, number)
);
create index steps_of on steps (section, stem, id desc);
create index steps_due on steps (due) where step = 'scheduled';

-- The days that began here: with each of them pages end, and all nodes hear of it once.
create table days (
  day date primary key
);

alter table pages enable row level security;
alter table versions enable row level security;
alter table steps enable row level security;
alter table pictures enable row level security;

grant usage on schema content to parvis_reader, parvis_staff, parvis_job;
grant select on pages, versions, steps, pictures to parvis_reader, parvis_staff, parvis_job;
grant insert on pages, versions, steps to parvis_staff, parvis_job;
grant insert, delete on pictures to parvis_staff;
grant select, insert, delete on days to parvis_job;

-- Anybody reads what was published; what is on its way is read by its body alone.
create policy reader on steps for select to parvis_reader using (step in ('published', 'archived'));
create policy reader on versions for select to parvis_reader using (exists (
  select from content.steps s
  where s.section = versions.section and s.stem = versions.stem and s.number = versions.number
    and s.step in ('published', 'archived')));
create policy reader on pages for select to parvis_reader using (exists (
  select from content.steps s
  where s.section = pages.section and s.stem = pages.stem and s.step in ('published', 'archived')));

-- A picture is seen as long as a page of its body shows it that is public: not once that page was archived, not before.
create policy reader on pictures for select to parvis_reader using (exists (
  select from content.versions v join content.steps s using (section, stem, number)
  where v.home = pictures.home and v.pictures @> array[pictures.name] and s.step = 'published'
    and not exists (
      select from content.steps later
      where later.section = v.section and later.stem = v.stem and later.id > s.id
        and later.step in ('published', 'archived'))));

-- Whoever writes adds lines to the pages of their body; what makes a page public has a door of its own below.
create policy body on pages for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy body on versions for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy body on steps for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy writer on pages for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy writer on versions for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and (saved_by is null or saved_by = (select nullif(current_setting('parvis.actor', true), '')::uuid)));
create policy writer on steps for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and member = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and step not in ('scheduled', 'published'));

-- Pictures are brought by a member for their body, and taken away while no version of a page says their name.
create policy body on pictures for select to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy writer on pictures for insert to parvis_staff
  with check (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and saved_by = (select nullif(current_setting('parvis.actor', true), '')::uuid));
create policy unused on pictures for delete to parvis_staff
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid)
    and not exists (
      select from content.versions v
      where v.home = pictures.home and v.pictures @> array[pictures.name]));

create policy jobs on pages to parvis_job using (true);
create policy jobs on versions to parvis_job using (true);
create policy jobs on steps to parvis_job using (true);
create policy jobs on pictures to parvis_job using (true);

-- The last door: whatever the program believes, a version is published only out of review, newer than what is public,
-- by its own body, and what stands for the body itself by somebody else than who wrote or submitted it. With a day it
-- waits for it.
create function release(p_id uuid, p_section text, p_stem text, p_number int, p_due timestamptz, p_at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = content, pg_temp
as $$
declare
  own uuid := nullif(current_setting('parvis.home', true), '')::uuid;
  who uuid := nullif(current_setting('parvis.actor', true), '')::uuid;
  v versions;
  last steps;
begin
  perform 1 from pages where section = p_section and stem = p_stem and home = own for update;
  select * into v from versions
    where section = p_section and stem = p_stem and number = p_number and home = own;
  if not found then
    return false;
  end if;
  select * into last from steps
    where section = p_section and stem = p_stem and number = p_number order by id desc limit 1;
  if last.step is null or last.step not in ('submitted', 'scheduled')
    or exists (select from versions n
      where n.section = p_section and n.stem = p_stem and n.number > p_number)
    or p_section = 'organizations' and (who = v.saved_by or last.member = who) then
    return false;
  end if;
  insert into steps (id, home, section, stem, number, step, member, due, at)
    values (p_id, own, p_section, p_stem, p_number,
      case when p_due is null then 'published' else 'scheduled' end, who, p_due, p_at);
  return true;
end $$;
revoke all on function release(uuid, text, text, int, timestamptz, timestamptz) from public;
grant execute on function release(uuid, text, text, int, timestamptz, timestamptz) to parvis_staff;
