-- For whom a draft is filled in, when it is for somebody else, and the mandate under which.
alter table drafts add column principal uuid;
alter table drafts add column mandate uuid;
