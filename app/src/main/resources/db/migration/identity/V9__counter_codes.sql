-- People without e-mail or telephone: somebody at a counter checks their papers and hands them a code.
alter table identity.ways drop constraint ways_kind_check;
alter table identity.ways add constraint ways_kind_check
  check (kind in ('password', 'email', 'totp', 'recovery', 'passkey', 'external', 'counter')) not valid;
alter table identity.ways validate constraint ways_kind_check;
create unique index ways_one_counter on identity.ways (account) where kind = 'counter';

-- Each code, and who handed it: it stays after its use, as the trace of what was checked and by whom.
create table identity.counter_codes (
  id uuid primary key,
  account uuid not null references identity.accounts (id) on delete cascade,
  -- digest; a code is random
  code bytea not null unique,
  level smallint not null check (level between 1 and 3),
  -- kind of paper that was shown, never its number
  paper text not null,
  home uuid not null,
  member uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index counter_codes_account on identity.counter_codes (account);
alter table identity.counter_codes enable row level security;
alter table identity.counter_codes force row level security;
grant select, insert, update, delete on identity.counter_codes to parvis_identity;
create policy identity_counter_codes on identity.counter_codes to parvis_identity
  using (true) with check (true);
