package org.wopengine.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
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
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
