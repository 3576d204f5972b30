package org.wopengine.monitoring;

/** What follows a decided report. */
public enum WhatFollows {
    /** The next period. */
    CONTINUE,
    /** The mid-term review. */
    REVIEW,
    /** Everything is reached; the partnership ends before the agreed time. */
    CLOSE_EARLY
}
