with running as (
    select e.business_key_ as reference, count(*) as processes
    from public.act_ru_execution e
    join public.act_re_procdef d on d.id_ = e.proc_def_id_
    where e.id_ = e.proc_inst_id_ and e.super_exec_ is null and d.key_ = 'partnership-lifecycle'
    group by e.business_key_)
select coalesce(p.reference, r.reference) as subject,
       coalesce(p.status, '-') || ', ' || coalesce(r.processes, 0) as found
from wop.partnership p
full join running r on r.reference = p.reference
where p.reference is null
   or p.status_since < :settled
      and case
          when p.status in ('ARCHIVED', 'REJECTED', 'WITHDRAWN', 'UNMATCHED') then r.processes is not null
          when p.status = 'TERMINATED' then r.processes > 1
          else r.processes is distinct from 1
      end
order by 1
