package org.wopengine.interest;

/** What a mentor needs to be paid back: direct costs only, never a profit. */
public enum CostRecovery {
    NONE,
    TRAVEL_ONLY,
    TRAVEL_PLUS_DIRECT_STAFF
}
