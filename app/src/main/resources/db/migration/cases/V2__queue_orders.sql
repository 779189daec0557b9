-- Each view and order of the queue reads one index, in both directions.
create index work_items_unread on work_items (home, due_on, case_file) where open and unread;
create index work_items_to_sign on work_items (home, due_on, case_file) where open and step = 'to-sign';
create index work_items_nobody on work_items (home, due_on, case_file) where open and assignee is null;
drop index work_items_received;
create index work_items_received on work_items (home, received_on, case_file) where open;
drop index work_items_closed;
create index work_items_closed on work_items (home, updated_at, case_file) where not open;
