package org.wopengine.integrity;

/** Whether a concern is one to examine. */
public enum TriageChoice {
    EXAMINE,
    NOT_OURS
}
