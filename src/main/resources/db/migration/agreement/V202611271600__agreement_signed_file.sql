-- The agreement as a lead signed it, as an answer refers to a file: D-17/1. Signatures given before have none.
alter table wop.agreement_signature add column signed_file varchar(24);
