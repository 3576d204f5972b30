package org.wopengine.integrity;

/** What comes out of a concern. */
public enum ConcernOutcome {
    UNFOUNDED,
    ADVICE,
    CORRECTIVE_ACTION,
    SUSPEND_WOP,
    WITHDRAW_LABEL;

    /** Whether it changes the partnership itself, which takes two people. */
    boolean takesTwo() {
        return this == SUSPEND_WOP || this == WITHDRAW_LABEL;
    }

    public PeopleNeeded needs() {
        return takesTwo() ? PeopleNeeded.TWO : PeopleNeeded.ONE;
    }
}
