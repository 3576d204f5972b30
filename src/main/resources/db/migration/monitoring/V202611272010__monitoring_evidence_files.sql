-- What proves something is a file among the documents from now on; a link only where the programme allows one. Reports
-- of before keep their words.
alter table wop.report_output add column evidence_file varchar(24);
alter table wop.report_output drop constraint report_output_proof_ck;
alter table wop.report_output add constraint report_output_proof_ck check (
    coalesce(quantity, 0) = 0
    or num_nonnulls(reached_on, verified_by) = 2 and num_nonnulls(evidence, evidence_file) >= 1);

alter table wop.report_mission add column report_file varchar(24);
alter table wop.report_mission drop constraint report_mission_whole_ck;
alter table wop.report_mission add constraint report_mission_whole_ck check (
    num_nonnulls(started_on, days, persons, coalesce(report_file, report)) in (0, 4));

alter table wop.report_capacity add column evidence_file varchar(24);

comment on column wop.report_mission.report is 'Words or a link, as reports said it before there were files';
