-- What those who act for somebody did in their files, latest first; asked by whoever stands in the place of the other, as
-- the manager of a business.
create function done_for_me(p_before timestamptz, p_most int)
  returns table (at timestamptz, reference text, service text, kind text, name text)
  language sql stable security definer set search_path = cases, pg_temp
begin atomic
  select a.at, f.reference, f.service, a.kind, n.holder_name
  from cases.person_files f
  join cases.parties p on p.home = f.home and p.case_file = f.case_file and p.mandate is not null
  join cases.acts a on a.home = f.home and a.case_file = f.case_file and a.party = p.number
  left join lateral mandates.named(p.account, p.mandate) n on true
  where f.account = (select nullif(current_setting('parvis.actor', true), '')::uuid)
    and a.at < p_before
  order by a.at desc, f.case_file limit p_most;
end;
revoke all on function done_for_me(timestamptz, int) from public;
grant execute on function done_for_me(timestamptz, int) to parvis_person;
