select n.partnership as subject, n.kind || ', ' || n.recipient_group as found
from wop.notification n
where n.task_id is not null
group by n.partnership, n.recipient_group, n.kind, n.arguments, n.task_id, n.created_at
having count(*) > 1
order by 1, 2
