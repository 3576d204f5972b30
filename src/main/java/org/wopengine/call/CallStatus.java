package org.wopengine.call;

/** Where a call stands; behind a published one the dates say the rest. */
public enum CallStatus {
    DRAFT,
    /** Published, and not open yet. */
    ANNOUNCED,
    OPEN,
    /** The deadline is over: nothing is handed in, changed or taken back any more. */
    CLOSED
}
