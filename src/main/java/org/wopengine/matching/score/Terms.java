package org.wopengine.matching.score;

/**
 * What the programme asks of a pair.
 *
 * @param publicMentee only publicly owned operators are helped
 * @param publicMentor only publicly owned operators help
 */
public record Terms(boolean publicMentee, boolean publicMentor) {
    /** A programme that takes every operator. */
    public static Terms open() {
        return new Terms(false, false);
    }
}
