package org.wopengine.monitoring;

/** Whether the partners follow a recommendation. */
public enum ResponseChoice {
    ACCEPT,
    PARTLY,
    REJECT
}
