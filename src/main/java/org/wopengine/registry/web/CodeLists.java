package org.wopengine.registry.web;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.context.i18n.LocaleContextHolder;
import org.wopengine.registry.web.EditorField.Option;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.Codes;

/**
 * Languages, countries and currencies to choose from, by name in the reader's language. Sorted once a language: a page asks
 * for the same few hundred names for each of its fields.
 */
final class CodeLists {
    private static final Map<Locale, List<Option>> LANGUAGES = new ConcurrentHashMap<>();
    private static final Map<Locale, List<Option>> COUNTRIES = new ConcurrentHashMap<>();
    private static final Map<Locale, List<Option>> CURRENCIES = new ConcurrentHashMap<>();

    private CodeLists() {}

    static List<Option> languages() {
        return kept(LANGUAGES, () -> Codes.LANGUAGES, CodeNames::language);
    }

    static List<Option> countries() {
        return kept(COUNTRIES, () -> List.of(Locale.getISOCountries()), CodeNames::country);
    }

    static List<Option> currencies() {
        return kept(CURRENCIES, () -> Codes.CURRENCIES, code -> "%s %s"
                .formatted(code, Currency.getInstance(code).getDisplayName(LocaleContextHolder.getLocale())));
    }

    /** As many lists as the pages have languages: the locale is one of those, whatever a browser asks for. */
    private static List<Option> kept(
            Map<Locale, List<Option>> lists, Supplier<Collection<String>> codes, UnaryOperator<String> name) {
        return lists.computeIfAbsent(LocaleContextHolder.getLocale(), locale -> codes.get().stream()
                .map(code -> new Option(code, name.apply(code)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale)))
                .toList());
    }
}
