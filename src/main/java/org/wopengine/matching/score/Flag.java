package org.wopengine.matching.score;

/** What a person has to look at before the pair is proposed; it rules nothing out. */
public enum Flag {
    REVIEW_COMMERCIAL_TIE,
    REVIEW_FAILED_PARTNERSHIP,
    REVIEW_CAPACITY_UNKNOWN
}
