package org.wopengine.partnership;

/** How sure the money for the partnership is. */
public enum FundingStatus {
    NONE,
    OWN,
    IDENTIFIED,
    SECURED
}
