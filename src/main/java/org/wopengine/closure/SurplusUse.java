package org.wopengine.closure;

/** What happens to money a party received beyond its direct cost: nobody keeps it. */
public enum SurplusUse {
    RETURNED,
    REINVESTED
}
