package org.wopengine.shared;

/** What every gate offers. */
public enum GateChoice {
    APPROVE,
    REQUEST_CHANGES,
    REJECT,
    DEFER
}
