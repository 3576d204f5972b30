package org.wopengine.agreement;

/** How the check of an agreement against the guiding principles came out. */
public enum PrincipleReviewOutcome {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED
}
