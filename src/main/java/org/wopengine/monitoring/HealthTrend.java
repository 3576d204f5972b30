package org.wopengine.monitoring;

/** Where the health of a partnership goes. */
public enum HealthTrend {
    IMPROVING,
    STABLE,
    WORSENING
}
