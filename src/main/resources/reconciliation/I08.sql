select q.operator as subject, count(distinct p.reference) || ' partnerships' as found
from wop.partnership_party q
join wop.partnership p on p.reference = q.partnership
join wop.operator_profile_section s on s.operator = q.operator and s.section = 'KNOWLEDGE'
where q.until is null
  and q.role in ('LEAD_MENTOR', 'MENTOR')
  and p.status in ('SIGNED', 'DIAGNOSIS', 'PLANNING', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'CLOSING')
group by q.operator, s.answers
having count(distinct p.reference) > (s.answers ->> 'maxConcurrentWops')::integer
order by 1
