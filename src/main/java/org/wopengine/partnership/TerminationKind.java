package org.wopengine.partnership;

/** How a signed partnership ends before its time. */
public enum TerminationKind {
    MUTUAL_CONSENT,
    NOTICE_BY_PARTY,
    BREACH,
    FORCE_MAJEURE;

    /** Whether it can end this way for this reason: a breach is not agreed upon, an agreement is no breach. */
    public boolean fits(TerminationReason reason) {
        return switch (this) {
            case MUTUAL_CONSENT -> reason != TerminationReason.BREACH;
            case NOTICE_BY_PARTY -> reason != TerminationReason.MUTUAL;
            case BREACH -> reason == TerminationReason.BREACH || reason == TerminationReason.INTEGRITY;
            case FORCE_MAJEURE -> reason == TerminationReason.FORCE_MAJEURE;
        };
    }
}
