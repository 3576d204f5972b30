package org.wopengine.monitoring;

/** How a partnership stands at the end of a period, by the decision table {@code report-traffic-light}. */
public enum TrafficLight {
    GREEN,
    AMBER,
    RED
}
