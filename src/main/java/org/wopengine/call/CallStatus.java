package org.wopengine.call;

/** Where a call stands; behind a published one the dates say the rest. */
public enum CallStatus {
    /** Only the secretariat sees it. */
    PREPARED,
    /** Published, and not open yet. */
    ANNOUNCED,
    TAKING_ENTRIES,
    /** The deadline is over: nothing is handed in, changed or taken back any more. */
    OVER
}
