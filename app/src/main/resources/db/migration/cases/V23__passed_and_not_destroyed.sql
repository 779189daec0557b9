-- A file may pass to another body while it waits on a list: it is left alone, and that body's to keep or to list.
alter table disposal_files drop constraint disposal_files_state_check;
alter table disposal_files add constraint disposal_files_state_check
  check (state in ('waiting', 'destroyed', 'held', 'remedies', 'kept', 'gone', 'passed')) not valid;
alter table disposal_files validate constraint disposal_files_state_check;

-- What stood there when this rule came.
update disposal_files d set state = 'passed' from case_files c
where d.state = 'waiting' and c.home = d.file_home and c.id = d.case_file
  and coalesce(c.worked_by, c.home) <> d.home;
