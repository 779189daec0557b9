-- Lines that follow neither a file nor an account: looked through each hour for drafts that are gone.
create index ledger_unsent on registers.ledger (draft) where case_file is null and account is null;
