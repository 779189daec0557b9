-- A code may also give an address to an account that has none.
alter table identity.verifications drop constraint verifications_purpose_check;
alter table identity.verifications add constraint verifications_purpose_check
  check (purpose in ('sign-up', 'password', 'sign-in', 'confirm', 'arrival', 'address')) not valid;
alter table identity.verifications validate constraint verifications_purpose_check;
