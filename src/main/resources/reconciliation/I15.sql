select d.key_ || ' version ' || d.version_ as subject,
       count(*) filter (where e.business_key_ in (select p.reference from wop.partnership p)) || ' partnerships' as found
from public.act_ru_execution e
join public.act_re_procdef d on d.id_ = e.proc_def_id_
where e.id_ = e.proc_inst_id_
  and not exists (select from public.act_ge_bytearray b
                  where b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_ and b.bytes_ is not null)
group by d.key_, d.version_
order by 1
