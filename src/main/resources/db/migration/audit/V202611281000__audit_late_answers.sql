-- Whether the task was answered after it was due, written down with the decision: what an auditor looks for must not end with
-- the engine's history, and row by row from there it took 25 seconds among five million decisions. It follows from the task's
-- two moments and is in no link of the chain.
alter table wop.decision_log add column late boolean not null default false;

comment on column wop.decision_log.late is 'Whether the task it belongs to was answered after it was due';

alter table wop.decision_log disable trigger decision_log_rows;
update wop.decision_log d set late = true
where exists (select from public.act_hi_taskinst t where t.id_ = d.task_id and t.end_time_ > t.due_date_);
alter table wop.decision_log enable trigger decision_log_rows;

create index decision_log_late_ix on wop.decision_log (recorded_at, id) where late;
