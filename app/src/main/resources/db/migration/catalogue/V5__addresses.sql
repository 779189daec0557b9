-- A word by which a service is found belongs to it for ever, in whatever language and version: links that people keep never
-- lead to somebody else.
create table addresses (
  address text primary key,
  code text not null
);
grant select on addresses to parvis_reader;
grant insert on addresses to parvis_job;

-- The last door again: nor does a version enter by an address that is another service's.
create or replace function publish(p_proposal uuid) returns boolean
  language plpgsql security definer set search_path = catalogue, pg_temp
as $$
declare
  p proposals;
  words text[];
begin
  select * into p from proposals where id = p_proposal and closed_at is null for update;
  if not found then
    return false;
  end if;
  select array_agg(value) || p.code into words
    from jsonb_each_text(convert_from(p.definition, 'UTF8')::jsonb -> 'slug');
  insert into addresses (address, code) select distinct unnest(words), p.code on conflict do nothing;
  if exists (select from addresses a where a.address = any (words) and a.code <> p.code) then
    raise exception 'an address of % is taken', p.code using errcode = 'unique_violation';
  end if;
  insert into services (code, version, digest, definition, origin)
    select p.code, p.version, p.digest, p.definition, 'workshop'
    where exists (select from reviews r
        where r.proposal = p.id and r.approves and r.member <> p.proposed_by)
      and exists (select from assessments a where a.code = p.code and a.version = p.version)
      and not exists (select from services s where s.code = p.code and s.version >= p.version);
  if not found then
    delete from addresses a where a.address = any (words)
      and not exists (select from services s where s.code = a.code);
    return false;
  end if;
  update proposals set closed_at = now(), closing = 'published' where id = p_proposal;
  return true;
end $$;
