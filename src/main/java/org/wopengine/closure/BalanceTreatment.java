package org.wopengine.closure;

/** What happens to money that was not spent. */
public enum BalanceTreatment {
    NOTHING_LEFT,
    RETURNED_TO_FUNDER,
    REINVESTED,
    CARRIED_TO_NEXT_PHASE
}
