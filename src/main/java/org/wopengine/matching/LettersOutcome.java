package org.wopengine.matching;

/** Whether both leads signed the letter of intent. */
public enum LettersOutcome {
    SIGNED,
    DROPPED_OUT
}
