package org.wopengine.partnership;

/** What an addendum is to change in a signed agreement. */
public enum AddendumReason {
    TIME_EXTENSION,
    CONTRIBUTIONS,
    ROLES,
    PARTNERS,
    OTHER
}
