package org.wopengine.shared;

/** What every gate offers. */
public enum GateChoice {
    APPROVE,
    REQUEST_CHANGES,
    REJECT,
    DEFER,
    /** Although a check of the guiding principles does not hold: a second person decides whether it may go on. */
    REQUEST_WAIVER
}
