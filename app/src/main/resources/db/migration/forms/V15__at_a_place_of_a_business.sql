-- At which place of the business for which a draft is filled in.
alter table drafts add column establishment uuid;
