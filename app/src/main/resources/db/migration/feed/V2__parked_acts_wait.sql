-- What still waits is looked for every few minutes.
create index parked_waiting on parked (follower, at) where replayed_at is null;
