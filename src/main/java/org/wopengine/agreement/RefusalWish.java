package org.wopengine.agreement;

/** What a lead that does not sign wants instead. */
public enum RefusalWish {
    RENEGOTIATE,
    DROP_OUT
}
