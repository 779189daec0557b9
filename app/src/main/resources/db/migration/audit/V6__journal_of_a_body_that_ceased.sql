-- Whoever answers for personal information in the body that took over reads the journal of the one that ceased. That they
-- did stands in the journal of the body they work for.
drop policy privacy on audit.entries;
create policy privacy_reads on audit.entries for select to parvis_privacy
  using (home = (select nullif(current_setting('parvis.home', true), '')::uuid));
create policy privacy_notes on audit.entries for insert to parvis_privacy
  with check (home = (select nullif(current_setting('parvis.body', true), '')::uuid));
