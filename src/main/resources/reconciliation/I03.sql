select i.business_key_ as subject, t.task_def_key_ || ' ' || t.id_ as found
from public.act_hi_taskinst t
join public.act_hi_procinst i on i.id_ = t.proc_inst_id_
where t.delete_reason_ = 'completed'
  and t.end_time_ < :settled
  and i.business_key_ in (select p.reference from wop.partnership p)
  and (not exists (select from wop.shown_form f where f.task_id = t.id_)
       or not exists (select from wop.decision_log l where l.task_id = t.id_))
union all
select l.partnership, l.verb || ' ' || l.task_id
from wop.decision_log l
where l.task_id is not null
  and l.recorded_at > :kept
  and not exists (select from public.act_hi_taskinst t where t.id_ = l.task_id)
order by 1, 2
