-- Acts that could not be followed wait where all that could not be done waits.
insert into platform.held_up (job, thing, reason, since, tries, again_at)
  select 'feed:' || follower, home || '/' || case_file || '/' || seq, reason, at, 1, at
    from feed.parked where replayed_at is null;
drop table feed.parked;
