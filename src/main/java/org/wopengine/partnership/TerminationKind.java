package org.wopengine.partnership;

/** How a signed partnership ends before its time. */
public enum TerminationKind {
    MUTUAL_CONSENT,
    NOTICE_BY_PARTY,
    BREACH,
    FORCE_MAJEURE
}
