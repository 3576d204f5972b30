package org.wopengine.monitoring;

/** What a report is about. */
public enum ReportKind {
    PROGRESS,
    /** Looks back on a year. */
    ANNUAL,
    /** The last one of a partnership. */
    FINAL
}
