package org.wopengine.closure;

/** What has become of a planned output. */
public enum OutputFate {
    DELIVERED,
    PARTLY_DELIVERED,
    DROPPED
}
