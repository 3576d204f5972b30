package org.wopengine.operator;

import java.math.BigDecimal;

/**
 * The latest known performance of an operator. A value that is not known is null, never zero.
 *
 * @param nonRevenueWater share of water produced that earns nothing, percent
 * @param continuity hours of supply per day
 * @param collection share of the billed amount that is collected, percent
 * @param costCoverage operating revenue divided by operating cost
 */
public record Performance(
        BigDecimal nonRevenueWater, BigDecimal continuity, BigDecimal collection, BigDecimal costCoverage) {

    /** Nothing is known. */
    public static Performance unknown() {
        return new Performance(null, null, null, null);
    }
}
