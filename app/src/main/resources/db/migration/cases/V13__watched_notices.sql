-- A notice that came back, was said again, went by paper instead or became a task.
alter table notices
  add column message text,
  add column failed_at timestamptz,
  add column reminded_at timestamptz,
  add column fell_back_at timestamptz,
  add column fallback text check (fallback in ('paper', 'task'));
create index notices_unread on notices (made_at)
  where read_at is null and fell_back_at is null and channel in ('email', 'sms');

-- Somebody has to find out how to reach the person.
alter table work_items add column to_reach boolean not null default false;
create index work_items_to_reach on work_items (home, due_on, case_file) where to_reach;
