package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.AttemptLog;
import org.wopengine.identity.AttemptLog.Attempt;
import org.wopengine.identity.web.ApiRefusals;

/**
 * Calls nobody may make, administrators included: models come with the application and lists are made by it, so nobody
 * deploys, and nobody stores a query. Stands in front of the login and its rules, which would refuse most of it without
 * telling.
 */
final class ClosedForAll extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ENGINE = "/camunda/api/engine/(engine/[^/]+/)?";
    private static final Pattern DEPLOYMENT = Pattern.compile(ENGINE + "deployment(/.*)?");
    private static final Pattern FILTER = Pattern.compile(ENGINE + "filter(/.*)?");
    private static final Pattern FILTER_ASKED = Pattern.compile(ENGINE + "filter/[^/]+/(list|count|singleResult)");

    private final ApiRefusals refusals;
    private final AttemptLog log;

    ClosedForAll(ApiRefusals refusals, AttemptLog log) {
        this.refusals = refusals;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var attempt = attempt(request.getMethod(), ApiPath.of(request));
        var user = attempt == null ? null : SessionUser.of(request);
        if (user == null) {
            chain.doFilter(request, response); // without a login it ends at the login
        } else {
            log.refused(attempt, user);
            refusals.refuse(response, HttpStatus.FORBIDDEN, "Forbidden", "identity.api.forbidden");
        }
    }

    /** What the call is an attempt at, or null. */
    static Attempt attempt(String method, String path) {
        if (READING.contains(method)) {
            return null;
        }
        if (DEPLOYMENT.matcher(path).matches()) {
            return Attempt.DEPLOYMENT_BY_API;
        }
        var asked = method.equals("POST") && FILTER_ASKED.matcher(path).matches();
        return FILTER.matcher(path).matches() && !asked ? Attempt.FILTER_BY_API : null;
    }
}
