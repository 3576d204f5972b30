with known as (
    select i.id_ as process, i.business_key_ as reference
    from public.act_hi_procinst i
    where i.business_key_ in (select p.reference from wop.partnership p))
select coalesce(k.reference, t.proc_inst_id_) as subject, 'task ' || t.id_ as found
from public.act_ru_task t
left join known k on k.process = t.proc_inst_id_
where not exists (select from public.act_hi_taskinst h where h.id_ = t.id_)
union all
select e.id_, 'process ' || e.id_
from public.act_ru_execution e
where e.id_ = e.proc_inst_id_ and not exists (select from public.act_hi_procinst i where i.id_ = e.id_)
union all
select coalesce(k.reference, j.id_), 'job ' || j.id_
from public.act_ru_job j
left join known k on k.process = j.process_instance_id_
where j.lock_exp_time_ < :stale
order by 1, 2
