package org.wopengine.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** When the next instalment may be asked for: once four fifths of the latest one are spent. */
final class Instalment {
    private static final BigDecimal CONSUMED = new BigDecimal("0.8");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Instalment() {}

    /** Compares the amounts themselves: a rounded share would let 79.998 % pass. */
    static boolean mayAskForNext(BigDecimal latest, BigDecimal spent) {
        return spent.compareTo(latest.multiply(CONSUMED)) >= 0;
    }

    /**
     * The share spent, in percent with at most three decimals, or null if there was no instalment yet. Rounded down: it
     * never reads 80 before it is.
     */
    static BigDecimal percentSpent(BigDecimal latest, BigDecimal spent) {
        return latest.signum() == 0
                ? null
                : Decimals.bare(spent.multiply(HUNDRED).divide(latest, 3, RoundingMode.DOWN));
    }
}
