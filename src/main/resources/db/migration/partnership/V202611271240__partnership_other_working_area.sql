-- As long as the form lets people write it.
alter table wop.partnership alter column other_working_area type varchar(150);
