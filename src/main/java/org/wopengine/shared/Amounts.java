package org.wopengine.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes numbers and amounts in groups of three digits, as every language reads them, on one line; no figure is rounded.
 */
public final class Amounts {
    /** A space at which no line breaks. */
    private static final char UNBROKEN = '\u00a0';

    private static final int CENTS = 2;

    private Amounts() {}

    /** The decimals are those it has. */
    public static String number(BigDecimal number) {
        var signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator(UNBROKEN);
        var format = new DecimalFormat("#,##0", signs);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** Amounts keep their cents; zeros that only fill up a column of the database are not told. */
    public static String figure(BigDecimal number) {
        return number.scale() > CENTS ? bare(number) : number(number);
    }

    /** The number without zeros behind its last decimal. */
    public static String bare(BigDecimal number) {
        return number(number.stripTrailingZeros());
    }

    public static String money(Money money) {
        return money.currency() + UNBROKEN + number(money.amount());
    }
}
