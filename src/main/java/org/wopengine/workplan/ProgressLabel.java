package org.wopengine.workplan;

/** Progress against a target in one word. */
public enum ProgressLabel {
    /** Baseline or value missing; never shown as zero. */
    NOT_MEASURED,
    DETERIORATED,
    NO_CHANGE,
    /** Improving, but less than expected by now. */
    BEHIND,
    /** Improving as expected. */
    ON_TRACK,
    MET,
    EXCEEDED
}
