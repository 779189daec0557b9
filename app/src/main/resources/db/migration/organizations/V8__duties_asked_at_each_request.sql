-- What somebody may do in a body is asked with who they are, at each request.
grant select on organizations.members to parvis_identity;
