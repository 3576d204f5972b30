package org.wopengine.closure;

/** What has become of an obligation. Nothing closes with an open one. */
public enum ObligationState {
    MET,
    WRITTEN_OFF,
    OPEN
}
