-- Whether a prepared decision stands: neither sent back nor decided since, whatever else happened.
alter table case_files add column prepared boolean not null default false;
alter table work_items add column to_sign boolean not null default false;

update case_files f set prepared = true
where (select max(a.seq) from acts a
       where a.home = f.home and a.case_file = f.id and a.kind = 'prepared')
  > coalesce((select max(a.seq) from acts a
              where a.home = f.home and a.case_file = f.id and a.kind in ('sent-back', 'decided')), 0);
update work_items i set to_sign = true from case_files f
where f.home = coalesce(i.file_home, i.home) and f.id = i.case_file and f.prepared;
update work_items set step = case
  when to_sign and open and state in ('RECEIVED', 'IN_REVIEW', 'DEEMED') then 'to-sign'
  else replace(lower(state), '_', '-') end;

drop index work_items_to_sign;
create index work_items_to_sign on work_items (home, due_on, case_file) where open and to_sign;

-- What a letter says of its decision, then what later ones say, each from its day: what it is worth
-- is read from them on the day on which somebody asks. What was kept before had no days.
alter table verifications add column effects jsonb not null default '[]';
update verifications set effects = jsonb_build_array(
    jsonb_build_object('kind', 'decided', 'on', issued_on),
    jsonb_build_object('kind', case state
      when 'suspended' then 'suspended' when 'withdrawn' then 'revoked'
      when 'expired' then 'expired' when 'ended' then 'party-died' else 'amended' end,
      'on', issued_on))
where state <> 'valid';
update verifications set effects = jsonb_build_array(
    jsonb_build_object('kind', 'decided', 'on', issued_on))
where state = 'valid';
alter table verifications drop column state;
alter table verifications alter column effects drop default;
