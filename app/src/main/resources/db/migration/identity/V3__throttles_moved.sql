-- The buckets are the platform's now; what they counted was for minutes.
drop table identity.throttles;
