package org.wopengine.workplan;

/** Where one version of a work plan stands. */
public enum PlanStatus {
    /** On the table of the secretariat. */
    SUBMITTED,
    DEFERRED,
    CHANGES_REQUESTED,
    /** Holds now. There is one of it at most. */
    APPROVED,
    REJECTED,
    /** Held until a later version was approved. */
    SUPERSEDED;

    /** Whether the secretariat has to decide on it. */
    public boolean isOnTheTable() {
        return this == SUBMITTED || this == DEFERRED;
    }

    /** Whether the version is neither decided for good nor replaced: no other may be begun beside it. */
    public boolean isOpen() {
        return isOnTheTable() || this == CHANGES_REQUESTED;
    }
}
