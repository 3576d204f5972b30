package org.wopengine.interest;

/** Why an expression of interest is rejected. */
public enum InterestRejection {
    NOT_AN_OPERATOR,
    NOT_ELIGIBLE_COUNTRY,
    NOT_PUBLIC,
    COC_NOT_ACCEPTED,
    INCOMPLETE_AFTER_DEADLINE,
    NO_MANAGEMENT_COMMITMENT,
    OUT_OF_SCOPE,
    COMMERCIAL_PURPOSE,
    DUPLICATE,
    BUDGET_EXHAUSTED,
    LOWER_RANKED
}
