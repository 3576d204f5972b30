package org.wopengine.principle;

/** What the second person says. */
public enum WaiverChoice {
    GRANT,
    REFUSE
}
