package org.wopengine.principle;

/** How a check came out. */
public enum Result {
    FAIL,
    WARN,
    WAIVED,
    PASS,
    NOT_APPLICABLE
}
