-- Which questions a person answered in a request of theirs, by name, so that the answer is offered to them
-- when it is asked again. No answer is here: it stays sealed in its file, and is read when they ask for it.
alter table person_files add column version int;
alter table person_files add column answered text[];
