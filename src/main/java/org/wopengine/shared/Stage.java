package org.wopengine.shared;

/** The stages of a partnership, in the order they are walked. */
public enum Stage {
    INTEREST,
    MATCHING,
    AGREEMENT,
    WORKPLAN,
    MONITORING,
    CLOSURE,
    FOLLOW_UP,
    EXIT
}
