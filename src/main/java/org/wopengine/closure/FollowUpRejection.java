package org.wopengine.closure;

/** Why a follow-up report is not accepted. */
public enum FollowUpRejection {
    MISSING_EVIDENCE,
    KPI_OUT_OF_RANGE,
    KPI_NO_SOURCE,
    PRINCIPLE_CHECK_FAILED
}
