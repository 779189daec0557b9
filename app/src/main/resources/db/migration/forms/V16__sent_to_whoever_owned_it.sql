-- A draft that an account owned is followed by that account alone, or by the one for whom it was made.
alter table sent add column principal uuid;
