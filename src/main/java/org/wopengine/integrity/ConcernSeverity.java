package org.wopengine.integrity;

/** How grave a concern is. While one is open and {@link #HIGH} the gates of its partnership stay shut. */
public enum ConcernSeverity {
    LOW,
    MEDIUM,
    HIGH
}
