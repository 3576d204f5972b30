package org.wopengine.document;

/** What is known about harm in a file. */
public enum ScanState {
    /** To be examined yet, or again: held back until then. */
    PENDING,
    /** Examined, nothing found. */
    CLEAN,
    /** No virus scanner is set up: given out, and said so. */
    NOT_SCANNED,
    /** Something was found: never given out. */
    QUARANTINED;

    /** Whether people get the file, and may refer to it. */
    public boolean isGivenOut() {
        return this == CLEAN || this == NOT_SCANNED;
    }
}
