package org.wopengine.operator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal nonRevenueWater,
        @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 2) BigDecimal continuity,
        @DecimalMin("0") @Digits(integer = 3, fraction = 2) BigDecimal collection,
        @DecimalMin("0") @Digits(integer = 3, fraction = 3) BigDecimal costCoverage) {

    /** Nothing is known. */
    public static Performance unknown() {
        return new Performance(null, null, null, null);
    }
}
