package org.wopengine.matching;

/** Whether there is another round. */
public enum RoundOutcome {
    OPEN,
    EXHAUSTED
}
