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

    /** The number without zeros behind its last decimal. */
    public static String bare(BigDecimal number) {
        return number(number.stripTrailingZeros());
    }

    public static String money(Money money) {
        return money.currency() + UNBROKEN + number(money.amount());
    }
}
