package org.wopengine.workplan;

/** How the secretariat decided on a version of the work plan. */
public enum PlanOutcome {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED
}
