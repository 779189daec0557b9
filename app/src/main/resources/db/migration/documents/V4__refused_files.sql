-- What was refused before any of it arrived stays listed with its reason, were it empty.
alter table documents.held
    drop constraint held_size_check,
    add constraint held_size_check check (size > 0 or (size = 0 and state = 'refused'));
