-- Words about persons, and about operators who do not know of each other, are for those who look after the partnerships.
alter table wop.decision_log add column confidential boolean not null default false;

comment on column wop.decision_log.confidential is 'Whether the parties read the row without its comment';

-- Why a task changed hands was always said about persons. The rows themselves stay as they are.
alter table wop.decision_log disable trigger decision_log_rows;
update wop.decision_log set confidential = true where verb = 'REASSIGNED';
alter table wop.decision_log enable trigger decision_log_rows;
