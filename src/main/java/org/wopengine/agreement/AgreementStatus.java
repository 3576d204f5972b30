package org.wopengine.agreement;

/** Where an agreement stands. */
public enum AgreementStatus {
    DRAFTING,
    /** The lead that did not write the version is asked whether it agrees. */
    WITH_PARTNER,
    IN_REVIEW,
    CHANGES_REQUESTED,
    /** Approved; each lead is asked for its signature. */
    SIGNING,
    /** A lead wants other terms: the signatures of the version are void. */
    RENEGOTIATING,
    SIGNED,
    REJECTED,
    /** A lead left before everybody had signed. */
    DROPPED_OUT
}
