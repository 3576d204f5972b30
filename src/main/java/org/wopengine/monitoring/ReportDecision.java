package org.wopengine.monitoring;

/** How the secretariat decided about a report. */
public enum ReportDecision {
    ACCEPTED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED
}
