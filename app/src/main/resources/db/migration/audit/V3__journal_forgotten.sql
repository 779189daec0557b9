-- Rows of the journal that had their time go with their batch; its root stays and says when.
alter table seals add column forgotten_at timestamptz;
create index seals_to_forget on seals (number) where forgotten_at is null;
