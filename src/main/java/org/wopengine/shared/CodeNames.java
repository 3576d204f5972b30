package org.wopengine.shared;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says languages and countries by name in the reader's language, with the code the registry knows them by. */
public final class CodeNames {
    private CodeNames() {}

    /** @param code of ISO 639-1, such as {@code fr} */
    public static String language(String code) {
        return named(Locale.forLanguageTag(code).getDisplayLanguage(LocaleContextHolder.getLocale()), code);
    }

    /** Several languages, one after the other. */
    public static String languages(Collection<String> codes) {
        return codes.stream().map(CodeNames::language).collect(Collectors.joining(", "));
    }

    /** @param code of ISO 3166-1, such as {@code ZM} */
    public static String country(String code) {
        return named(
                new Locale.Builder().setRegion(code).build().getDisplayCountry(LocaleContextHolder.getLocale()), code);
    }

    private static String named(String name, String code) {
        return name.equals(code) ? code : "%s (%s)".formatted(name, code);
    }
}
