package org.wopengine.shared;

/**
 * Something was decided or done in a partnership. Published by the facades inside their transaction; the decision log
 * writes one row for each, in the same transaction, so nothing happens without a trace.
 */
public interface WopEvent {
    PartnershipId partnership();

    Stage stage();

    /** What was done, in past tense and upper case: {@code SCREENED}, {@code SIGNED}. */
    String verb();

    /** How it came out: the name of the outcome constant. */
    String outcome();

    Actor by();

    /** The reason code where one was given, else null. */
    default String reasonCode() {
        return null;
    }

    /** The words the person gave, else null. */
    default String comment() {
        return null;
    }

    /**
     * Whether the words are about a person, or about operators who do not know of each other: then only those read them
     * who look after the partnerships. That it was done and how it came out, everybody reads who sees the log.
     */
    default boolean confidential() {
        return false;
    }
}
