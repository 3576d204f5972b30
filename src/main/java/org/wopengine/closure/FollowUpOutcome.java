package org.wopengine.closure;

/** How the secretariat answered a follow-up report. */
public enum FollowUpOutcome {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED
}
