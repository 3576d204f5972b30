package org.wopengine.matching;

/** How the matching ended. */
public enum MatchingOutcome {
    MATCHED,
    UNMATCHED
}
