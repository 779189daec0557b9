-- Files of drafts are held by the documents module, on disk and sealed, whatever their size.
drop table files;
