package org.wopengine.monitoring;

/** What the lead of the secretariat does with a review. */
public enum ReviewDecision {
    DECIDED,
    /** The review is written again. */
    CHANGES_REQUESTED,
    DEFERRED
}
