package org.wopengine.registry;

/** What comes out of the check of a profile. */
public enum ProfileVerdict {
    ACCEPT,
    REQUEST_CHANGES
}
