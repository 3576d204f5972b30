package org.wopengine.monitoring;

/** Why a report is sent back or rejected. */
public enum ReportReturn {
    MISSING_EVIDENCE,
    KPI_OUT_OF_RANGE,
    KPI_NO_SOURCE,
    BUDGET_MISMATCH,
    OUTPUT_WITHOUT_ACTIVITY,
    NO_CAPACITY_OUTCOME,
    UNEXPLAINED_DELAY,
    NOT_COSIGNED,
    PRINCIPLE_CHECK_FAILED
}
