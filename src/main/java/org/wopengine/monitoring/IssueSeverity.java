package org.wopengine.monitoring;

/** How much a risk or an issue matters. */
public enum IssueSeverity {
    LOW,
    MEDIUM,
    HIGH
}
