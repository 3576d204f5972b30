package org.wopengine.interest;

/** How the screening of an interest came out. */
public enum InterestOutcome {
    ELIGIBLE,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED,
    /** Somebody else decides whether a check that does not hold may be waived; then the gate comes back. */
    WAIVER_REQUESTED
}
