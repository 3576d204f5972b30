package org.wopengine.agreement;

/** Why a lead does not sign. */
public enum SignatureRefusal {
    TERMS_NOT_ACCEPTABLE,
    OWNER_REFUSED,
    NO_FUNDING,
    NO_CAPACITY,
    TIMING,
    COMMERCIAL_CONFLICT,
    OTHER
}
