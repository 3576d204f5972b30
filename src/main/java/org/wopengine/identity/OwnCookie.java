package org.wopengine.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;

/**
 * A cookie of our own pages. Over TLS it has a name that browsers take from nobody but this server, for all of it; where the
 * server has other applications beside us, its path is ours and the name is plain.
 */
public final class OwnCookie {
    private static final String ONLY_THIS_SERVER = "__Host-";

    private OwnCookie() {}

    /** What the browser has kept under this name. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(named(request, name)))
                        .findFirst()
                        .map(Cookie::getValue);
    }

    /** One to send; for how long, and whether scripts may read it, is left to say. */
    public static ResponseCookieBuilder of(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(named(request, name), value)
                .path(request.getContextPath() + "/")
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static String named(HttpServletRequest request, String name) {
        return request.isSecure() && request.getContextPath().isEmpty() ? ONLY_THIS_SERVER + name : name;
    }
}
