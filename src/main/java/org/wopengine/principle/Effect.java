package org.wopengine.principle;

/** What follows where a check does not hold. */
public enum Effect {
    /** The gate cannot be passed. */
    BLOCK,
    /** The gate cannot be passed: the authors are asked for changes. */
    REQUEST_CHANGES,
    /** The gate is passed only with a person's words why. */
    HUMAN_DECISION,
    /** The gate is passed; the head of the secretariat is told. */
    ESCALATE,
    /** The gate is passed; it is shown. */
    WARN,
    /** It is written down. */
    RECORD;

    boolean stops() {
        return this == BLOCK || this == REQUEST_CHANGES;
    }

    /** Whether a doubt has to be settled by a person before the gate is passed. */
    boolean asks() {
        return stops() || this == HUMAN_DECISION;
    }
}
