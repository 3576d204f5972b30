package org.wopengine.workplan;

/** Where a risk stands when a version of the plan is written. */
public enum RiskStatus {
    OPEN,
    /** What is done about it works. */
    UNDER_CONTROL,
    HAS_HAPPENED,
    CLOSED
}
