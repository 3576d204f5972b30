select coalesce(i.business_key_, t.proc_inst_id_) as subject, 'task ' || t.id_ as found
from public.act_ru_task t
left join public.act_hi_procinst i on i.id_ = t.proc_inst_id_
where not exists (select from public.act_hi_taskinst h where h.id_ = t.id_)
union all
select coalesce(e.business_key_, e.id_), 'process ' || e.id_
from public.act_ru_execution e
where e.id_ = e.proc_inst_id_ and not exists (select from public.act_hi_procinst i where i.id_ = e.id_)
union all
select coalesce(i.business_key_, j.id_), 'job ' || j.id_
from public.act_ru_job j
left join public.act_hi_procinst i on i.id_ = j.process_instance_id_
where j.lock_exp_time_ < :stale
order by 1, 2
