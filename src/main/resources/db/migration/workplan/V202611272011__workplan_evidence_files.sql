-- Terms of reference, what a diagnosis saw and the minutes of the steering committee are files among the documents from
-- now on. What was said before stays in its words.
alter table wop.work_plan_mission add column terms_of_reference_file varchar(24);
alter table wop.diagnosis_assessment add column evidence_file varchar(24);
alter table wop.work_plan add column steering_minutes varchar(24);

comment on column wop.work_plan_mission.terms_of_reference is 'Where they were found, as plans said it before there were files';
comment on column wop.diagnosis_assessment.evidence is 'As diagnoses said it before there were files';
comment on column wop.work_plan.steering_minutes is 'Null in plans of before there were files';
