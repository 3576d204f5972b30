with known as (
    select p.reference from wop.partnership p)
select coalesce(k.reference, i.id_) as subject,
       case when k.reference is null then '' else i.proc_def_key_ || ', ' end
           || to_char(i.removal_time_, 'YYYY-MM-DD') as found
from public.act_hi_procinst i
left join known k on k.reference = i.business_key_
where i.removal_time_ is not null
  and (i.end_time_ is null or i.removal_time_ < i.end_time_ + make_interval(days => :days))
order by 1, 2
