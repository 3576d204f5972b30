select l.partnership as subject, l.verb || ' ' || l.task_id as found
from wop.decision_log l
where l.task_id is not null and l.verb <> 'PARTY_JOINED'
group by l.partnership, l.task_id, l.verb, l.outcome, l.reason_code, l.comment, l.user_id
having count(*) > 1
order by 1, 2
