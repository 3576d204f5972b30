package org.wopengine.audit.chain;

/**
 * Something that is not as it was.
 *
 * @param link its number; 0 for the chain as a whole
 */
public record Flaw(Kind kind, int link) {

    public enum Kind {
        /** A number is missing, double or in the wrong place. */
        OUT_OF_ORDER,
        /** The link does not follow the one before it. */
        DOES_NOT_FOLLOW,
        /** The row the link is about is gone. */
        ROW_GONE,
        /** The row is not what it was. */
        ROW_CHANGED,
        /** Words, or who it was, are not what they were. */
        WORDS_CHANGED,
        /** What was said about persons was taken away, and no later link says that it was. */
        WORDS_GONE,
        /** A row that came in without a link. */
        ROW_NOT_LINKED,
        /** The chain is not as long as it was. */
        TAIL_CUT,
        /** Up to a seal the chain says something else than was sealed. */
        NOT_AS_SEALED
    }
}
