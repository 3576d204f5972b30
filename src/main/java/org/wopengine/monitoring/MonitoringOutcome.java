package org.wopengine.monitoring;

/** How the monitoring ended. */
public enum MonitoringOutcome {
    COMPLETED,
    TERMINATED
}
