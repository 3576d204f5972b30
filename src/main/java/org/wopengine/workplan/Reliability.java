package org.wopengine.workplan;

/** How far a reading can be trusted. */
public enum Reliability {
    /** Audited. */
    A,
    /** Measured. */
    B,
    /** Estimated from records. */
    C,
    /** A guess. */
    D
}
