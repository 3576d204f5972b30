package org.wopengine.closure;

/** Where one follow-up check stands. */
public enum FollowUpStatus {
    PLANNED,
    REPORTED,
    CHANGES_REQUESTED,
    DONE,
    NOT_ACCEPTED
}
