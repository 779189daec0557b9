-- Who was told by mail of what is late, over cost or blocked: once while it lasts, and again when it comes back.
create table plans.flag_notices (
  home      uuid        not null,
  flag      text        not null check (length(flag) between 1 and 400),
  told_at   timestamptz not null,
  mended_at timestamptz,
  primary key (home, flag)
);

grant select, insert, update on plans.flag_notices to parvis_job;
alter table plans.flag_notices enable row level security;
alter table plans.flag_notices force row level security;
create policy jobs on plans.flag_notices to parvis_job using (true) with check (true);
