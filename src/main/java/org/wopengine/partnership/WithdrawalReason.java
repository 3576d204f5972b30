package org.wopengine.partnership;

/** Why applicants take their interest back. */
public enum WithdrawalReason {
    NO_CAPACITY,
    TIMING,
    NO_FUNDING,
    OWNER_REFUSED,
    MANAGEMENT_CHANGE,
    SOLVED_OTHERWISE,
    OTHER
}
