-- Partnerships that were ever suspended, for the auditors' search; among five million decisions it took more than half a minute.
create index decision_log_suspended_ix on wop.decision_log (partnership) where verb = 'SUSPENDED';
