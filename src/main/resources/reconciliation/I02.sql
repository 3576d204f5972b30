with fitting (process, statuses) as (values
    ('interest-screening', '{SUBMITTED,SCREENING,CHANGES_REQUESTED}'::text[]),
    ('partner-matching', '{ELIGIBLE,MATCHING,MATCHED}'),
    ('agreement-signing',
        '{ELIGIBLE,MATCHED,AGREEMENT_DRAFT,PRINCIPLE_REVIEW,SIGNED,DIAGNOSIS,PLANNING,ACTIVE,UNDER_REVIEW,SUSPENDED}'),
    ('workplan-approval', '{SIGNED,DIAGNOSIS,PLANNING,ACTIVE,UNDER_REVIEW,SUSPENDED}'),
    ('progress-monitoring', '{ACTIVE,UNDER_REVIEW,SUSPENDED}'),
    ('progress-report', '{ACTIVE,UNDER_REVIEW,SUSPENDED}'),
    ('partnership-review', '{ACTIVE,UNDER_REVIEW,SUSPENDED}'),
    ('partnership-closure', '{CLOSING}'),
    ('follow-up-check', '{CLOSED,FOLLOW_UP}'),
    ('partnership-exit',
        '{SIGNED,DIAGNOSIS,PLANNING,ACTIVE,UNDER_REVIEW,SUSPENDED,CLOSING,TERMINATED,REJECTED,WITHDRAWN,UNMATCHED}'))
select p.reference as subject, d.key_ || ', ' || p.status as found
from public.act_ru_execution e
join public.act_re_procdef d on d.id_ = e.proc_def_id_
join wop.partnership p on p.reference = e.business_key_
join fitting f on f.process = d.key_
where e.id_ = e.proc_inst_id_ and p.status_since < :settled and p.status <> all (f.statuses)
order by 1, 2
