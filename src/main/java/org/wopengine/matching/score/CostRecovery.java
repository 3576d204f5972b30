package org.wopengine.matching.score;

/** Which of its direct costs a mentor wants back. Never more than direct costs: there is no profit in a partnership. */
public enum CostRecovery {
    NONE,
    TRAVEL_ONLY,
    TRAVEL_PLUS_DIRECT_STAFF
}
