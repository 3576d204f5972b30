package org.wopengine.matching;

/** What the officer does with a candidate. To exclude one needs a reason. */
public enum CandidateChoice {
    PROPOSE,
    HOLD,
    EXCLUDE
}
