package org.wopengine.matching.score;

import java.util.Objects;

/**
 * A partnership the two had or have with each other.
 *
 * @param reference such as {@code WOP-2022-0002}
 */
public record EarlierPartnership(String reference, Outcome outcome) {

    /** How it ended. */
    public enum Outcome {
        SUCCESSFUL,
        FAILED,
        RUNNING
    }

    public EarlierPartnership {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(outcome);
    }
}
