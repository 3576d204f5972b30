package org.wopengine.call;

/** How far something is that an operator hands in. */
public enum EntryStatus {
    /** Counts for nothing yet. */
    DRAFT,
    SUBMITTED
}
