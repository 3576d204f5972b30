package org.wopengine.agreement;

/** What the partners call their document. */
public enum DocumentKind {
    MOU,
    FRAMEWORK_CONVENTION,
    PARTNERSHIP_AGREEMENT,
    AGREEMENT_OF_COOPERATION,
    /** Pays by result; whoever reviews it says in words why it is not for profit. */
    PERFORMANCE_CONTRACT
}
