package org.wopengine.call;

import org.wopengine.matching.round.RoundPlan;

/** Why a mentee has no mentor in a round. */
public enum WhyWaiting {
    /** Every mentor is ruled out for it. */
    NO_POSSIBLE_MENTOR,
    /** An officer forbade every pair that was possible. */
    ALL_FORBIDDEN,
    /** Its possible mentors have no place left, and giving it one would cost more than it brings. */
    PLACES_TAKEN;

    static WhyWaiting of(RoundPlan.Waiting why) {
        return switch (why) {
            case NO_POSSIBLE_MENTOR -> NO_POSSIBLE_MENTOR;
            case ALL_FORBIDDEN -> ALL_FORBIDDEN;
            case PLACES_TAKEN -> PLACES_TAKEN;
        };
    }
}
