-- A code that opens an account counts only in the browser that asked for it.
alter table identity.verifications add column browser bytea;
alter table identity.verifications drop constraint verifications_purpose_check;
alter table identity.verifications add constraint verifications_purpose_check
  check (purpose in ('sign-up', 'password', 'sign-in', 'confirm')) not valid;
alter table identity.verifications validate constraint verifications_purpose_check;
