-- A draft that its person deletes can be brought back for a moment; nobody opens it meanwhile. Its
-- expiry is drawn near at the same time, so that the job that forgets drafts takes it away.
alter table drafts add column deleted_at timestamptz;
