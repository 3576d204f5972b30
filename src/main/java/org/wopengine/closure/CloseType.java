package org.wopengine.closure;

/** How a partnership was closed. */
public enum CloseType {
    COMPLETED,
    COMPLETED_PARTIALLY,
    TERMINATED_EARLY,
    CANCELLED_BEFORE_START
}
