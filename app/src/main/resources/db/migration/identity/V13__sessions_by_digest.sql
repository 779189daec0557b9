-- A session is kept under a digest of its name: whoever reads this table holds no cookie that opens one.
alter table identity.sessions alter column session_id type text
  using encode(sha256(convert_to(trim(session_id), 'UTF8')), 'hex');
