package org.wopengine.integrity;

/** Where a concern stands. */
public enum ConcernStatus {
    RECEIVED,
    UNDER_EXAMINATION,
    DECIDED,
    CLOSED
}
