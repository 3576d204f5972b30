package org.wopengine.matching;

/** Why a match is declined, or rejected. */
public enum MatchDecline {
    NO_CAPACITY,
    TIMING,
    LANGUAGE,
    TRAVEL_RISK,
    SCOPE_MISMATCH,
    NO_FUNDING,
    OWNER_REFUSED,
    COMMERCIAL_CONFLICT,
    NO_REPLY,
    OTHER
}
