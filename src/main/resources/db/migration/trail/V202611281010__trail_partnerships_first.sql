drop function wop.answered_late(varchar);

-- The decisions of one partnership in the order of the list, so that the newest one is found without reading the others.
drop index wop.decision_log_partnership_ix;
create index decision_log_partnership_ix on wop.decision_log (partnership, recorded_at, id);

-- What partnerships are looked for by. Names are looked for by a part of them: the search goes through the different names of
-- these indexes, which are few, instead of through all partnerships.
create index partnership_country_ix on wop.partnership (country);
create index partnership_programme_ix on wop.partnership (lower(programme)) where programme is not null;
drop index wop.partnership_party_operator_ix;
create index partnership_party_operator_ix on wop.partnership_party (operator, partnership);
create index partnership_party_organisation_ix on wop.partnership_party (lower(organisation)) where organisation is not null;
-- Those who left are parties, too, and the indexes there were are of the others only.
create index partnership_party_partnership_ix on wop.partnership_party (partnership);

-- What was returned for a reason, or for a check that did not hold.
drop index wop.decision_log_reason_ix;
create index decision_log_reason_ix on wop.decision_log (reason_code, recorded_at, id) include (outcome, partnership)
    where reason_code is not null;
create index principle_result_not_held_ix on wop.principle_result (check_id, run) where result in ('FAIL', 'WARN');

-- Which outcomes and reasons there are depends on what was done. A database that takes them for independent expects few decisions
-- where there are many, and sorts all of them for a page.
create statistics wop.decision_log_words on stage, verb, outcome, reason_code from wop.decision_log;
