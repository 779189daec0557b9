-- The page of a file tells its person who opened it in their place. Who came by the code of the file has no account,
-- and so no such lines: no policy shows them any.
grant select on told to parvis_invited;
