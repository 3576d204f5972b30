with known as (
    select i.id_ as process, i.business_key_ as reference
    from public.act_hi_procinst i
    where i.business_key_ in (select p.reference from wop.partnership p))
select coalesce(k.reference, n.proc_inst_id_, n.id_) as subject,
       n.incident_type_ || case when k.process is null then '' else ', ' || coalesce(n.activity_id_, '-') end
           || ', ' || to_char(n.incident_timestamp_, 'YYYY-MM-DD HH24:MI') as found
from public.act_ru_incident n
left join known k on k.process = n.proc_inst_id_
where n.cause_incident_id_ = n.id_
order by 1, 2
