package org.wopengine.closure;

/** Where the closure of a partnership stands. */
public enum ClosureStatus {
    WRITING,
    IN_REVIEW,
    CHANGES_REQUESTED,
    CLOSED
}
