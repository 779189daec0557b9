-- Several people and tabs keep the same draft: each says from which revision it started.
alter table drafts add column revision int not null default 1;
