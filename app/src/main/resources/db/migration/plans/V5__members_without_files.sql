-- Plans hold no file: what a member does with those of their body is open whatever their duties.
do $$
declare
  t text;
begin
  foreach t in array array['revisions', 'events', 'remarks', 'progress', 'answers', 'reminders', 'help',
    'solutions', 'adopters', 'lessons', 'maturity'] loop
    execute format('alter policy own on plans.%I to parvis_staff', t);
    execute format('revoke all on plans.%I from parvis_agent', t);
  end loop;
end $$;

revoke all on plans.calls from parvis_agent;
grant select on plans.revisions, plans.events, plans.remarks, plans.calls, plans.answers, plans.reminders,
  plans.help to parvis_staff;
grant select (home, id, at, levels) on plans.maturity to parvis_staff;
grant insert on plans.revisions, plans.events, plans.progress, plans.answers, plans.help, plans.solutions,
  plans.lessons, plans.adopters, plans.maturity to parvis_staff;
grant update on plans.revisions, plans.answers to parvis_staff;
grant update (answer) on plans.remarks to parvis_staff;
