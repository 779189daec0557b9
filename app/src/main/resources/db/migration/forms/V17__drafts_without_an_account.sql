-- How many drafts nobody owns is looked up often, and must not read them.
create index drafts_of_nobody on drafts (id) where account is null;
