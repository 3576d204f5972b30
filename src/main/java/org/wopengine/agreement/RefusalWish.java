package org.wopengine.agreement;

/** What a lead that does not sign wants instead. */
public enum RefusalWish {
    RENEGOTIATE,
    /** Of a first agreement only: who has signed one leaves by terminating the partnership. */
    DROP_OUT,
    /** Of an addendum only: there shall be none. */
    KEEP_AGREEMENT
}
