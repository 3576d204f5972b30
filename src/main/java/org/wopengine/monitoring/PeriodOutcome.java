package org.wopengine.monitoring;

/** Whether there is a period left to report on. */
public enum PeriodOutcome {
    OPEN,
    NONE_LEFT
}
