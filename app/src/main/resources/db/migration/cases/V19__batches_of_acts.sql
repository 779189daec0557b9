-- What is said in each file of a batch, and what a trial of it foresaw; forgotten with the batch.
alter table batches
  add column text text not null default '',
  add column ground text not null default '',
  add column foreseen text[] not null default '{}';
