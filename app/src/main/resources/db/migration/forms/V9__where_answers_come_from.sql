-- What stands beside the answers of a draft, sealed as they are: answers that others propose, and where
-- each answer came from. It goes with its draft.
alter table drafts add column beside bytea;

-- A code that somebody else's program was told opens once: whoever prepared a form never reads what its
-- person adds.
alter table resume_codes add column once boolean not null default false;

create function use_code(p_hash bytea) returns uuid
  language sql volatile security definer
  set search_path = forms, pg_temp
begin atomic
  with found as (
    select code_hash, draft, once from forms.resume_codes where code_hash = p_hash for update),
  used as (
    delete from forms.resume_codes code using found
    where code.code_hash = found.code_hash and found.once)
  select draft from found;
end;
revoke all on function use_code(bytea) from public;
grant execute on function use_code(bytea) to parvis_draft;
