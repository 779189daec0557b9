-- Each opening of a draft for somebody else asks whether the mandate still lets one fill it in.
grant usage on schema mandates to parvis_draft;
grant execute on function admit(uuid, uuid, text, date) to parvis_draft;

-- How whoever sends for somebody is named in the act, to themselves only.
create function named(p_account uuid, p_mandate uuid)
  returns table (holder_name text, ground text)
  language sql stable security definer set search_path = mandates, pg_temp
begin atomic
  select m.holder_name, m.ground from mandates.mandates m
  where m.id = p_mandate and m.holder = p_account and not m.hidden;
end;
revoke all on function named(uuid, uuid) from public;
grant execute on function named(uuid, uuid) to parvis_opener;
