-- The workshop holds no file: it is open to members whose duties open none.
do $$
declare
  t text;
begin
  foreach t in array array['proposals', 'reviews', 'assessments', 'translations', 'journal'] loop
    execute format('alter policy agent on catalogue.%I to parvis_staff', t);
    execute format('revoke insert on catalogue.%I from parvis_agent', t);
    execute format('grant insert on catalogue.%I to parvis_staff', t);
  end loop;
end $$;

alter policy again on reviews to parvis_staff;
alter policy again on assessments to parvis_staff;
alter policy closing on proposals to parvis_staff;

revoke update (approves, words, at) on reviews from parvis_agent;
revoke update (reference, made_on, author, recorded_by, recorded_at, home) on assessments from parvis_agent;
revoke update (closed_at, closing) on proposals from parvis_agent;
revoke update (retired_at, retired_from) on services from parvis_agent;
revoke execute on function publish(uuid) from parvis_agent;
revoke usage on schema catalogue from parvis_agent;

grant update (approves, words, at) on reviews to parvis_staff;
grant update (reference, made_on, author, recorded_by, recorded_at, home) on assessments to parvis_staff;
grant update (closed_at, closing) on proposals to parvis_staff;
grant update (retired_at, retired_from) on services to parvis_staff;
grant execute on function publish(uuid) to parvis_staff;
grant usage on schema catalogue to parvis_staff;
