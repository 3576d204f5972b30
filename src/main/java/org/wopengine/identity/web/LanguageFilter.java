package org.wopengine.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the person's language for the whole request, the engine's REST calls included, so that what a rule says to
 * somebody in Tasklist is said in their language.
 */
final class LanguageFilter extends OncePerRequestFilter {
    private final Languages languages;

    LanguageFilter(Languages languages) {
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        languages.chosen(request).ifPresent(locale -> languages.setLocale(request, response, locale));
        var language = languages.resolveLocale(request);
        LocaleContextHolder.setLocale(language);
        try {
            chain.doFilter(new Understood(request, language), response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Behind us everybody reads the language we chose: the engine's REST layer fails over a header it cannot read. */
    private static final class Understood extends HttpServletRequestWrapper {
        private final Locale language;

        Understood(HttpServletRequest request, Locale language) {
            super(request);
            this.language = language;
        }

        @Override
        public String getHeader(String name) {
            return isLanguage(name) ? language.toLanguageTag() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isLanguage(name)
                    ? Collections.enumeration(List.of(language.toLanguageTag()))
                    : super.getHeaders(name);
        }

        /** Spring asks for it anew in front of the engine. */
        @Override
        public Locale getLocale() {
            return language;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(language));
        }

        private static boolean isLanguage(String name) {
            return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
