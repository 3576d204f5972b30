package org.wopengine.duties;

/** What somebody declares about the own interest in a partnership. */
public enum Declared {
    NO_CONFLICT,
    CONFLICT
}
