package org.wopengine.monitoring;

/** How far the reporting on a period is. */
public enum PeriodStatus {
    /** The report is being written, rated or decided on. */
    OPEN,
    ACCEPTED,
    /** The report was rejected; the partnership went on without one. */
    REJECTED
}
