-- What was given in kind by the time a version was written, and where a risk stands then; empty if nobody has said it.
alter table wop.work_plan_in_kind add column actual_quantity numeric(10, 2);
alter table wop.work_plan_in_kind add constraint work_plan_in_kind_actual_ck check (actual_quantity >= 0);

alter table wop.work_plan_risk add column status varchar(20);
alter table wop.work_plan_risk add constraint work_plan_risk_status_ck
    check (status in ('OPEN', 'UNDER_CONTROL', 'HAS_HAPPENED', 'CLOSED'));
