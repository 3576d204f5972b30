package org.wopengine.shared;

import java.util.List;
import java.util.Locale;

/** The languages in which everything is said, the first one to whoever speaks none of them. */
public final class SpokenLanguages {
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"));

    private SpokenLanguages() {}
}
