package org.wopengine.operator;

/** What the {@link UtilityType} means for the question "is this a public operator?". */
public enum OwnershipClass {
    PUBLIC,
    MIXED,
    PRIVATE,
    NON_PROFIT
}
