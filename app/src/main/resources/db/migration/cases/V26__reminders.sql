-- The day on which somebody of the body wants to look at the file again; what for stands in the act.
alter table work_items add column remind_on date;
create index work_items_remind on work_items (home, due_on, case_file) where open and remind_on is not null;

-- The day that a batch says in each file.
alter table batches add column day date;
