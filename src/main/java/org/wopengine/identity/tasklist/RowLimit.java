package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine gives a person 200 rows at most and refuses who asks for more, or without a limit. Its own applications do
 * so here and there (Cockpit asks for 2000 job definitions), and would show an error: they get 200. Whoever pretends to
 * be one of them gets no more.
 */
final class RowLimit extends OncePerRequestFilter {
    static final int ROWS = 200;

    private static final String PARAMETER = "maxResults";
    private static final Pattern OWN_APPLICATION = Pattern.compile("https?://[^/]+/(.*/)?camunda/app/.*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader(HttpHeaders.REFERER);
        if (from == null
                || !OWN_APPLICATION.matcher(from).matches()
                || !ApiPath.of(request).startsWith(ApiPath.ENGINE)) {
            chain.doFilter(request, response);
            return;
        }
        var query = limited(request.getQueryString());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return query;
                    }
                },
                response);
    }

    /** The same question, for as many rows as there are to have. */
    static String limited(String query) {
        if (query == null || query.isBlank()) {
            return PARAMETER + "=" + ROWS;
        }
        var asked = Arrays.stream(query.split("&"))
                .map(part -> part.startsWith(PARAMETER + "=") ? PARAMETER + "=" + rows(part) : part)
                .collect(Collectors.joining("&"));
        return Arrays.stream(asked.split("&")).anyMatch(part -> part.startsWith(PARAMETER + "="))
                ? asked
                : asked + "&" + PARAMETER + "=" + ROWS;
    }

    private static String rows(String part) {
        var asked = part.substring(PARAMETER.length() + 1);
        return asked.matches("\\d{1,3}") && Integer.parseInt(asked) <= ROWS || !asked.matches("\\d+")
                ? asked
                : String.valueOf(ROWS);
    }
}
