package org.wopengine.partnership;

/** Why a signed partnership ends before its time. */
public enum TerminationReason {
    MUTUAL,
    BREACH,
    LOSS_OF_COMMITMENT,
    FORCE_MAJEURE,
    PARTNER_DISSOLVED,
    FUNDING_WITHDRAWN,
    INTEGRITY
}
