-- Closing an account takes away the tie between it and what was read for it.
grant update (account) on ledger to parvis_job;
