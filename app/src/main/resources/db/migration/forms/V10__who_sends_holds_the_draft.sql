-- Who sends a draft holds its row (select ... for update), which asks for the right to change a column of it.
grant update (saved_at) on drafts to parvis_opener;
