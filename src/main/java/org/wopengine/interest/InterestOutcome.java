package org.wopengine.interest;

/** How the screening of an interest came out. */
public enum InterestOutcome {
    ELIGIBLE,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED
}
