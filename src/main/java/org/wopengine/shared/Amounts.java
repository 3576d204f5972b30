package org.wopengine.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Writes numbers and amounts as the reader's language does, in groups of three digits on one line; no figure is rounded.
 * Forms are in English only, whoever fills them in: what is shown in them is written with {@link Locale#ENGLISH}.
 */
public final class Amounts {
    /** A space at which no line breaks; it parts the groups of digits in every language. */
    private static final char UNBROKEN = '\u00a0';

    private static final int CENTS = 2;

    private Amounts() {}

    /** The decimals are those it has. */
    public static String number(BigDecimal number) {
        return number(number, LocaleContextHolder.getLocale());
    }

    public static String number(BigDecimal number, Locale language) {
        var signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator(UNBROKEN);
        signs.setDecimalSeparator(DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
        var format = new DecimalFormat("#,##0", signs);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** Amounts keep their cents; zeros that only fill up a column of the database are not told. */
    public static String figure(BigDecimal number) {
        return figure(number, LocaleContextHolder.getLocale());
    }

    public static String figure(BigDecimal number, Locale language) {
        return number.scale() > CENTS ? bare(number, language) : number(number, language);
    }

    /** The number without zeros behind its last decimal. */
    public static String bare(BigDecimal number) {
        return bare(number, LocaleContextHolder.getLocale());
    }

    public static String bare(BigDecimal number, Locale language) {
        return number(number.stripTrailingZeros(), language);
    }

    /** An amount in a currency that is said elsewhere, with its cents. */
    public static String amount(BigDecimal amount) {
        return number(amount.scale() < CENTS ? amount.setScale(CENTS) : amount);
    }

    public static String money(Money money) {
        return money(money, LocaleContextHolder.getLocale());
    }

    public static String money(Money money, Locale language) {
        return money.currency() + UNBROKEN + number(money.amount(), language);
    }
}
