package org.wopengine.past;

/**
 * A past partnership and what it has in common with a new one.
 *
 * @param total how many there are, whether they are told or not
 */
public record Related(
        PastPartnership partnership, boolean sameOperator, boolean sameCountry, boolean sameArea, int total) {}
