package org.wopengine.agreement;

/** What became of an addendum. As long as it is open, and whenever it is not signed, the agreement before it is in force. */
public enum AddendumStatus {
    OPEN,
    SIGNED,
    /** By the secretariat. */
    REJECTED,
    /** By a lead that wants to keep the agreement as it is. */
    REFUSED,
    WITHDRAWN,
    /** The partnership closed or ended before everybody had signed. */
    LAPSED
}
