-- When two accounts of one person become one, what was agreed to goes over.
grant update (account) on privacy.consents to parvis_job;
