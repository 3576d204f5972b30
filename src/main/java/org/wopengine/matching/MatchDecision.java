package org.wopengine.matching;

/** The secretariat's decision on a match. */
public enum MatchDecision {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED,
    /** Somebody else decides whether a check that does not hold may be waived; then the gate comes back. */
    WAIVER_REQUESTED
}
