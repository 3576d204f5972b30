package org.wopengine.workplan;

/** Why a work plan is sent back or rejected. */
public enum PlanReturn {
    MISSING_EVIDENCE,
    KPI_OUT_OF_RANGE,
    KPI_NO_SOURCE,
    BUDGET_MISMATCH,
    OUTPUT_WITHOUT_ACTIVITY,
    NO_CAPACITY_OUTCOME,
    PRINCIPLE_CHECK_FAILED
}
