-- What proves a result is a file among the documents from now on; a link only where the programme allows one.
alter table wop.closure_output add column evidence_file varchar(24);
alter table wop.closure_output drop constraint closure_output_proof_ck;
alter table wop.closure_output add constraint closure_output_proof_ck check (
    quantity >= 0 and (fate = 'DROPPED' or quantity is not null)
    and case when fate = 'DELIVERED' then num_nonnulls(evidence, evidence_file) >= 1 else explanation is not null end);

alter table wop.closure_capacity add column evidence_file varchar(24);
