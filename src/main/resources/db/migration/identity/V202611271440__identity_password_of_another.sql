-- Who chose somebody's password, if it was not the person itself: it has to choose another one before anything else.
alter table account add column password_set_by varchar(64);
