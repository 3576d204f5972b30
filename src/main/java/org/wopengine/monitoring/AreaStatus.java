package org.wopengine.monitoring;

/** How the work in one working area goes. */
public enum AreaStatus {
    NOT_STARTED,
    ON_TRACK,
    DELAYED,
    AT_RISK,
    DONE,
    /** Given up; needs a reason. */
    DROPPED
}
