package org.wopengine.workplan;

/** What a reading covers. Readings of different scopes are never compared: a pilot zone is not the utility. */
public enum IndicatorScope {
    UTILITY,
    ZONE,
    DMA,
    PILOT
}
