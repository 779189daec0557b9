-- Who acts for somebody and opens their file is told to them as well: by name, for they belong to no body. The number
-- in member is then of their account.
alter table told add column name text;
create index told_by_account on told (member) where name is not null;
