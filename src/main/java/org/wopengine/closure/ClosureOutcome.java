package org.wopengine.closure;

/** How the secretariat decided about a closure. */
public enum ClosureOutcome {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED
}
