-- What the officer who decided on a round asked for: whoever makes the next list reads it above the form.
alter table wop.matching_round add column not_approved text;
