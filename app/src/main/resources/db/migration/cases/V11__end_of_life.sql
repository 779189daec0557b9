-- Closed files by the day of their closing, for the end of their time.
create index case_files_closed on case_files (home, closed_on, id)
  where closed_on is not null and disposed_at is null;
