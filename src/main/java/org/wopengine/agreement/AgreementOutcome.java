package org.wopengine.agreement;

/** What follows from the agreement. */
public enum AgreementOutcome {
    SIGNED,
    /** A lead wants other terms. */
    RENEGOTIATE,
    /** A lead does not want the addendum; the agreement stays as it is. */
    KEPT,
    /** A lead left; the applicant looks for another partner. */
    REMATCH,
    /** The secretariat said no, or the applicant itself left. */
    REJECTED
}
