package org.wopengine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.wopengine.identity.OwnCookie;
import org.wopengine.shared.SpokenLanguages;

/**
 * Which language a request is answered in: the one just chosen with {@code ?lang=}, the one chosen earlier (a cookie),
 * the best the browser asks for, English. The cookie may be read by scripts because Tasklist follows it.
 */
final class Languages implements LocaleResolver {
    static final String PARAMETER = "lang";
    static final String COOKIE = "wop-lang";

    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> remembered(request)).orElseGet(() -> asked(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var language = locale == null ? Locale.ENGLISH : locale;
        var cookie = OwnCookie.of(request, COOKIE, language.getLanguage())
                .maxAge(ONE_YEAR)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The language just chosen in the address line, if we speak it. */
    Optional<Locale> chosen(HttpServletRequest request) {
        return spoken(query(request, PARAMETER));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return OwnCookie.value(request, COOKIE).flatMap(Languages::spoken);
    }

    private static Locale asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> spoken(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> spoken(String tag) {
        return SpokenLanguages.ALL.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }

    /** Looks into the address only: asking for a parameter would swallow the body of an API request. */
    private static String query(HttpServletRequest request, String name) {
        var query = request.getQueryString();
        if (query == null) {
            return null;
        }
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
