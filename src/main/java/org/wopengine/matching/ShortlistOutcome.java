package org.wopengine.matching;

/** What a shortlist leads to. */
public enum ShortlistOutcome {
    PROPOSED,
    NONE_THIS_ROUND,
    GIVE_UP
}
