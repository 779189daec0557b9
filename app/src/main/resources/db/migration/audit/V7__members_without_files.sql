-- What a member is shown or does is noted whatever their duties; only whoever holds files reads such a line again.
alter policy agent on entries to parvis_staff;
alter policy agent on reads to parvis_staff;
alter policy agent on told to parvis_staff;
grant usage on schema audit to parvis_staff;
grant insert on entries, reads, told to parvis_staff;
grant usage on all sequences in schema audit to parvis_staff;
