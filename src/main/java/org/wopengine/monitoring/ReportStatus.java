package org.wopengine.monitoring;

/** Where a report stands. */
public enum ReportStatus {
    /** Both sides are asked to co-sign it and to rate the partnership. */
    SUBMITTED,
    /** On the table of the secretariat. */
    UNDER_DECISION,
    DEFERRED,
    CHANGES_REQUESTED,
    ACCEPTED,
    ACCEPTED_WITH_REMARKS,
    REJECTED;

    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_REMARKS;
    }
}
