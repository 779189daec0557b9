-- A draft is kept again at every page, and its expiry moves by the hour: with room left in its page, a new state of the
-- row stands beside the old one and no index is touched.
alter table drafts set (fillfactor = 70);
