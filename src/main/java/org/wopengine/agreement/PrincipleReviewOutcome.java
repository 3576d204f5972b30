package org.wopengine.agreement;

/** How the check of an agreement against the guiding principles came out. */
public enum PrincipleReviewOutcome {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED,
    /** Somebody else decides whether a check that does not hold may be waived; then the gate comes back. */
    WAIVER_REQUESTED
}
