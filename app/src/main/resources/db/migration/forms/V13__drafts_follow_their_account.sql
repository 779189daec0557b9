-- Two accounts of one person become one: their drafts go over.
grant update (account) on forms.drafts, forms.sent to parvis_job;
