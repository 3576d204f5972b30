-- Ways into the decisions of all partnerships, each in the order of the list: newest first, the number where two are of one
-- moment. What is looked for by partnership has its index already.
create index decision_log_at_ix on wop.decision_log (recorded_at, id);
create index decision_log_user_ix on wop.decision_log (user_id, recorded_at, id);
create index decision_log_stage_ix on wop.decision_log (stage, recorded_at, id);
create index decision_log_verb_ix on wop.decision_log (verb, outcome, recorded_at, id);
create index decision_log_outcome_ix on wop.decision_log (outcome, recorded_at, id);
create index decision_log_reason_ix on wop.decision_log (reason_code, recorded_at, id) where reason_code is not null;
create index decision_log_task_ix on wop.decision_log (task_id) where task_id is not null;
create index principle_run_task_ix on wop.principle_run (task_id) where task_id is not null;
create index interest_declaration_conflict_ix on wop.interest_declaration (user_id, partnership) where declared = 'CONFLICT';
create index shown_form_again_ix on wop.shown_form (partnership, form, submitted_at);

-- Whether a task was answered after it was due. A function, because a view would hold on to the engine's table, which the
-- next release of the engine may have to change.
create function wop.answered_late(task varchar) returns boolean language sql stable as $$
    select exists (select from public.act_hi_taskinst t where t.id_ = task and t.end_time_ > t.due_date_)
$$;
