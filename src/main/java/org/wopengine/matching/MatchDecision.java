package org.wopengine.matching;

/** The secretariat's decision on a match. */
public enum MatchDecision {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED
}
