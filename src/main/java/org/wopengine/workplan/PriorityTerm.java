package org.wopengine.workplan;

/** When a priority is to be worked on. */
public enum PriorityTerm {
    /** Within twelve months. */
    SHORT_TERM,
    /** In one to five years. */
    MEDIUM_TERM
}
