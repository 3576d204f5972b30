package org.wopengine.workplan;

/** What a contribution in kind is counted in. */
public enum InKindUnit {
    PERSON_DAY,
    ITEM,
    MONTH
}
