-- Whoever claims what was written to an address does so for the account that stands in the scene, and no other.
create or replace function claim(p_account uuid, p_address text, p_name text) returns void
  language sql volatile security definer set search_path = mandates, pg_temp
begin atomic
  update mandates.mandates
  set principal = coalesce(principal, p_account),
      principal_name = case when principal is null then p_name else principal_name end,
      holder_name = case when principal is null then holder_name else p_name end,
      holder = coalesce(holder, p_account), awaited = null
  where awaited = p_address and standing in ('proposed', 'deciding') and proposed_by <> p_account
    and p_account = (select nullif(current_setting('parvis.actor', true), '')::uuid);
end;
