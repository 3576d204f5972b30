select coalesce(i.business_key_, i.id_) as subject,
       i.proc_def_key_ || ', ' || to_char(i.removal_time_, 'YYYY-MM-DD') as found
from public.act_hi_procinst i
where i.removal_time_ is not null
  and (i.end_time_ is null or i.removal_time_ < i.end_time_ + make_interval(days => :days))
order by 1, 2
