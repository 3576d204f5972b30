package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How well a pair does by one criterion, as an exact fraction, so that it is rounded once and not twice.
 *
 * @param part not negative, not more than the whole
 * @param whole more than zero
 * @param known false if a part of it rests on something nobody told us
 */
record Measured(BigDecimal part, BigDecimal whole, boolean known, Sentence reason) {
    private static final int POINTS = 2;
    private static final int SHARE = 4;

    Measured {
        if (part.signum() < 0 || part.compareTo(whole) > 0 || whole.signum() <= 0) {
            throw new IllegalArgumentException("Not a share of one: " + part + " of " + whole);
        }
    }

    static Measured of(String value, Sentence reason) {
        return new Measured(new BigDecimal(value), BigDecimal.ONE, true, reason);
    }

    static Measured of(long part, long whole, Sentence reason) {
        return new Measured(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), true, reason);
    }

    /** What is not known counts half: it speaks neither for the pair nor against it. */
    static Measured unknown(Sentence reason) {
        return new Measured(BigDecimal.ONE, BigDecimal.valueOf(2), false, reason);
    }

    Measured known(boolean all) {
        return new Measured(part, whole, all, reason);
    }

    /** 0 to 1, four decimals. */
    BigDecimal value() {
        return part.divide(whole, SHARE, RoundingMode.HALF_UP);
    }

    /** Points of 100, two decimals, rounded half up. */
    BigDecimal contribution(BigDecimal weight) {
        return weight.multiply(part).divide(whole, POINTS, RoundingMode.HALF_UP);
    }
}
