package org.wopengine.shared;

import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of ISO 639-1 and ISO 4217 that are in use; Java's own lists hold those that were given up, too. */
public final class Codes {
    /** Each language once: {@code he}, {@code id} and {@code yi} had other codes before 1989. */
    public static final SortedSet<String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .filter(code -> !code.equals("iw") && !code.equals("in") && !code.equals("ji"))
            .collect(Collectors.toCollection(TreeSet::new));

    /** The currencies countries have now. */
    public static final SortedSet<String> CURRENCIES = Stream.of(Locale.getISOCountries())
            .map(country ->
                    Currency.getInstance(new Locale.Builder().setRegion(country).build()))
            .filter(Objects::nonNull)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));

    private Codes() {}
}
