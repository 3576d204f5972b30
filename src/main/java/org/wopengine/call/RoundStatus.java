package org.wopengine.call;

/** How far the calculation of a round is. */
public enum RoundStatus {
    CALCULATING,
    CALCULATED,
    /** Somebody stopped it: there may be a better plan. */
    ENDED_EARLY,
    /** Nothing came out. */
    BROKEN_OFF
}
