package org.wopengine.partnership;

/** Why an approved work plan has to change. */
public enum AmendmentReason {
    SCOPE,
    BUDGET,
    TIME_EXTENSION,
    PARTNERS,
    TARGETS,
    OTHER
}
