select coalesce(i.business_key_, n.proc_inst_id_, n.id_) as subject,
       n.incident_type_ || ', ' || coalesce(n.activity_id_, '-') || ', ' || to_char(n.incident_timestamp_, 'YYYY-MM-DD HH24:MI') as found
from public.act_ru_incident n
left join public.act_hi_procinst i on i.id_ = n.proc_inst_id_
where n.cause_incident_id_ = n.id_
order by 1, 2
