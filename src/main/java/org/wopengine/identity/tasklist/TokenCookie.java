package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Gives the engine's applications the token of their session in a cookie their scripts read, instead of the engine, which
 * gives it once: a browser that lost it could do nothing more until the next login. And the engine's has a path, with
 * which no browser takes a name that only this server can set.
 */
final class TokenCookie extends OncePerRequestFilter {
    /** What the engine calls it in the session. */
    static final String TOKEN = "CAMUNDA_CSRF_TOKEN";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final String ONLY_THIS_SERVER = "__Host-";
    private static final String ENGINE = "/camunda";

    private final String name;
    private final boolean secure;

    TokenCookie(String name, boolean secure) {
        this.name = name;
        this.secure = secure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && SessionUser.of(request) != null) {
            var token = token(session);
            if (!isThere(token, request.getCookies())) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request.getContextPath()));
            }
        }
        chain.doFilter(request, response);
    }

    private static String token(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var known = (String) session.getAttribute(TOKEN);
            if (known != null) {
                return known;
            }
            var fresh = new byte[BYTES];
            RANDOM.nextBytes(fresh);
            var token = HexFormat.of().withUpperCase().formatHex(fresh);
            session.setAttribute(TOKEN, token);
            return token;
        }
    }

    private boolean isThere(String token, Cookie[] cookies) {
        return cookies != null
                && Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .anyMatch(cookie -> cookie.getValue().equals(token));
    }

    private String cookie(String token, String context) {
        return ResponseCookie.from(name, token)
                .path(name.startsWith(ONLY_THIS_SERVER) ? "/" : context + ENGINE)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
