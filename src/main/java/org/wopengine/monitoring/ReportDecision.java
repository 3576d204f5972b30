package org.wopengine.monitoring;

/** How the secretariat decided about a report. */
public enum ReportDecision {
    ACCEPTED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED,
    /** Somebody else decides whether a check that does not hold may be waived; then the gate comes back. */
    WAIVER_REQUESTED
}
