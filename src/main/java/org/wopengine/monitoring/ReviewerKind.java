package org.wopengine.monitoring;

/** Where a reviewer comes from. */
public enum ReviewerKind {
    INTERNAL,
    EXTERNAL
}
