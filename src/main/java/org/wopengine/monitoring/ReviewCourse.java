package org.wopengine.monitoring;

/** How a partnership goes on after a review. */
public enum ReviewCourse {
    CONTINUE,
    /** With an amended work plan. */
    ADJUST,
    /** Not before it is resumed. */
    SUSPEND,
    TERMINATE
}
