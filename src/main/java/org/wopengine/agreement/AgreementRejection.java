package org.wopengine.agreement;

/** Why an agreement is turned down for good. */
public enum AgreementRejection {
    NOT_FOR_PROFIT_VIOLATED,
    COMMERCIAL_PURPOSE,
    NO_MUTUAL_BENEFIT,
    TRANSPARENCY_REFUSED,
    CODE_OF_CONDUCT_REFUSED,
    INTEGRITY_CONCERN,
    OUT_OF_SCOPE,
    FUNDING_WITHDRAWN,
    INCOMPLETE_AFTER_DEADLINE
}
