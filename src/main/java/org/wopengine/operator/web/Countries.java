package org.wopengine.operator.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says countries and languages in the reader's language; pages ask it as {@code @countries}. */
@Component("countries")
class Countries {
    /** The name of a country by its ISO 3166-1 alpha-2 code. */
    public String name(String country) {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(LocaleContextHolder.getLocale());
    }

    /** Codes of countries in the order of their names. */
    public List<String> byName(List<String> countries) {
        return countries.stream()
                .sorted(Comparator.comparing(this::name, Collator.getInstance(LocaleContextHolder.getLocale())))
                .toList();
    }

    /** The names of languages by their ISO 639-1 codes. */
    public String languages(List<String> codes) {
        return codes.stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(", "));
    }
}
