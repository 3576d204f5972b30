package org.wopengine.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer says to the browser, of whatever kind it is: a page, a file, a redirect, an error. Set first of all,
 * so that no way out goes without. The engine's pages put a content policy with a nonce of their own over it.
 */
final class SecurityHeaders extends OncePerRequestFilter {
    /** Own pages load nothing from elsewhere and run no inline script or style, so they need no nonce. */
    static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What is read by programs shows nothing and runs nothing. */
    private static final String DATA =
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(),"
                            + " publickey-credentials-get=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final String CONTENT_POLICY = "Content-Security-Policy";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = askedFor(request).substring(request.getContextPath().length());
        var call = path.startsWith("/camunda/api/");
        always(response::setHeader);
        // a refusal is a page for people, whatever was asked for
        var data = call || path.startsWith("/actuator") && request.getDispatcherType() != DispatcherType.ERROR;
        response.setHeader(CONTENT_POLICY, data ? DATA : PAGES);
        // Spring sets the same on own pages and a longer life on their files
        if (call || path.startsWith("/camunda") && !isFile(path)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        chain.doFilter(request, call ? new Settled(response) : response);
    }

    /** What needs no knowledge of the answer. */
    static void always(BiConsumer<String, String> answer) {
        ALWAYS.forEach(answer);
    }

    /** Behind an error stands the address that failed. */
    private static String askedFor(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** Files of the engine's applications are the same for everybody. */
    private static boolean isFile(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** An answer of the engine's API, on which the engine's filters for its pages change nothing any more. */
    private static final class Settled extends HttpServletResponseWrapper {
        private static final Set<String> SETTLED = Set.of("content-security-policy", "cache-control");

        Settled(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!SETTLED.contains(name.toLowerCase(Locale.ROOT))) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!SETTLED.contains(name.toLowerCase(Locale.ROOT))) {
                super.addHeader(name, value);
            }
        }
    }
}
