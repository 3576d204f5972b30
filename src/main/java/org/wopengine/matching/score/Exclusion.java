package org.wopengine.matching.score;

/** What rules a pair out, whatever its score. */
public enum Exclusion {
    SAME_OPERATOR,
    NO_COMMON_LANGUAGE,
    NO_EXPERTISE,
    CODE_OF_CONDUCT_NOT_ACCEPTED,
    MENTOR_AT_CAPACITY,
    /** Its sentence does not tell why. */
    INTEGRITY_REVIEW,
    NOT_PUBLIC
}
