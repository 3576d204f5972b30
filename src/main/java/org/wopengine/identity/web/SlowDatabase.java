package org.wopengine.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A statement the database gave up because it took too long is no failure of ours: come again later. */
final class SlowDatabase extends OncePerRequestFilter {
    private static final String GIVEN_UP = "57014";

    private final ApiRefusals refusals;

    SlowDatabase(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !gaveUp(failure)) {
                throw failure;
            }
            logger.warn("%s %s took the database too long".formatted(request.getMethod(), RequestPath.of(request)));
            if (RequestPath.of(request).startsWith("/camunda/api/")) {
                refusals.tooSlow(response);
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    static boolean gaveUp(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException complaint && GIVEN_UP.equals(complaint.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
