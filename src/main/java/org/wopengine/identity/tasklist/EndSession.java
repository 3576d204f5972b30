package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.login.SignOut;

/** Tasklist's own log-out ends our session too; it has passed the engine's check against forged requests by then. */
final class EndSession extends OncePerRequestFilter {
    private final SignOut signOut;

    EndSession(SignOut signOut) {
        this.signOut = signOut;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !ApiPath.of(request).endsWith("/logout");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var session = request.getSession(false);
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST && session != null) {
            signOut.forget(request, response);
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
    }
}
