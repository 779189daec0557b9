-- The move that took a draft to another version, until its person was told of it.
alter table drafts add column moved uuid;
grant update (moved) on drafts to parvis_job;

-- What the draft held before it, to say which answers are asked again.
grant select on moves, moved to parvis_draft;
create policy draft on moved for select to parvis_draft
  using (draft = (select nullif(current_setting('parvis.draft', true), '')::uuid));
