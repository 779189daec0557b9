-- A file that the body opened itself: last day to tell the person; none once they are told.
alter table case_files add column tell_by date;
create index case_files_to_tell on case_files (tell_by, id) where tell_by is not null;
