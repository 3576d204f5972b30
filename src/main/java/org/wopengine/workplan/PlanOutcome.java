package org.wopengine.workplan;

/** How the secretariat decided on a version of the work plan. */
public enum PlanOutcome {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED,
    /** Somebody else decides whether a check that does not hold may be waived; then the gate comes back. */
    WAIVER_REQUESTED
}
