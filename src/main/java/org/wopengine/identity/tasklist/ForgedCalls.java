package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.web.ApiRefusals;

/**
 * Refuses a call that changes something and does not carry the token of its session. The engine checks this, too, but
 * ends the session with it, so that a stranger's page could log people out.
 */
final class ForgedCalls extends OncePerRequestFilter {
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiRefusals refusals;

    ForgedCalls(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var token = session == null ? null : (String) session.getAttribute(TokenCookie.TOKEN);
        var carried = request.getHeader(HEADER);
        if (token != null && carried != null && MessageDigest.isEqual(bytes(token), bytes(carried))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HEADER, "Required");
            refusals.refuse(response, HttpStatus.FORBIDDEN, "Forbidden", "identity.api.reload");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
