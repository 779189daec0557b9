-- A mailing follows the body that wrote it; a file of its queue may live where it was opened, and then here is where.
alter table mailing_files add column file_home uuid;
update mailing_files f set file_home = i.file_home from work_items i
where f.state = 'waiting' and i.home = f.home and i.case_file = f.case_file and i.file_home is not null;

create index mailing_files_lives on mailing_files (coalesce(file_home, home), case_file, seq);
drop index mailing_files_file;
