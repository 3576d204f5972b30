select v.partnership as subject, 'agreement ' || v.version || ': cash' as found
from wop.agreement_version v
where v.cash_total <> coalesce((select sum(c.amount) from wop.agreement_cash c
                                where c.partnership = v.partnership and c.version = v.version), 0)
union all
select v.partnership, 'agreement ' || v.version || ': in kind'
from wop.agreement_version v
where v.in_kind_total <> coalesce((select sum(k.value) from wop.agreement_in_kind k
                                   where k.partnership = v.partnership and k.version = v.version), 0)
union all
select r.partnership, 'period ' || r.number || ': ' || r.starts_on || ' - ' || r.ends_on
from wop.reporting_period r
where r.ends_on < r.starts_on
   or exists (select from wop.reporting_period b
              where b.partnership = r.partnership and b.number < r.number and b.ends_on >= r.starts_on)
union all
select b.partnership, 'plan ' || b.version || ': year ' || b.year
from wop.work_plan_budget b
join wop.work_plan w on w.partnership = b.partnership and w.version = b.version
where b.year not between extract(year from w.starts_on) and extract(year from w.ends_on)
order by 1, 2
