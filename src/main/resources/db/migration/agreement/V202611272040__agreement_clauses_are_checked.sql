-- Whether every clause is there is asked by the checks of the guiding principles, of the text itself.
alter table wop.agreement_version drop column every_clause_accepted;
