package org.wopengine.monitoring;

/** What a review comes to. */
public enum ReviewOutcome {
    CONTINUE,
    /** Goes on with an amended work plan. */
    ADJUST,
    /** Goes on to a later end. */
    EXTEND,
    /** Pauses until the partnership is resumed. */
    SUSPEND,
    TERMINATE
}
