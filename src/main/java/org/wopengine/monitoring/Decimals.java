package org.wopengine.monitoring;

import java.math.BigDecimal;

/** Numbers as people write them: 38, not 38.0000 as a column of four decimals gives it back. */
final class Decimals {
    private Decimals() {}

    /** Null stays null. */
    static BigDecimal bare(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
