-- A gate may ask for a waiver; then it comes back.
alter table wop.expression_of_interest
    drop constraint expression_of_interest_outcome_check,
    add constraint expression_of_interest_outcome_check check (outcome in
        ('ELIGIBLE', 'CHANGES_REQUESTED', 'REJECTED', 'DEFERRED', 'WAIVER_REQUESTED'));

alter table wop.agreement_review
    drop constraint agreement_review_outcome_ck,
    add constraint agreement_review_outcome_ck check (outcome in
        ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'DEFERRED', 'WAIVER_REQUESTED'));

alter table wop.report_decision
    drop constraint report_decision_outcome_ck,
    add constraint report_decision_outcome_ck check (outcome in
        ('ACCEPTED', 'CHANGES_REQUESTED', 'REJECTED', 'DEFERRED', 'WAIVER_REQUESTED'));

alter table wop.closure_decision
    drop constraint closure_decision_outcome_ck,
    add constraint closure_decision_outcome_ck check (outcome in
            ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'DEFERRED', 'WAIVER_REQUESTED')
        and (outcome = 'REJECTED') <= (reason_code is not null)
        and (outcome = 'CHANGES_REQUESTED') <= (changes_due_on is not null and comment is not null)
        and (outcome = 'DEFERRED') <= (deferred_until is not null));
