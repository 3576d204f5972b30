package org.wopengine.principle;

/** Who or what a check needs. */
public enum Nature {
    /** The facts on record say it. */
    AUTOMATIC,
    /** A person has to judge. */
    HUMAN,
    /** Something has to be shown. */
    EVIDENCE
}
