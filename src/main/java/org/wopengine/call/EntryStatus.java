package org.wopengine.call;

/** How far something is that an operator hands in. */
public enum EntryStatus {
    /** A draft: it counts for nothing yet. */
    IN_WRITING,
    HANDED_IN
}
