package org.wopengine.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody clicks ten times a second for a minute; a program that does is told to wait, so that it neither keeps others
 * waiting nor carries everything away in an hour. Counted by person, or by address for whoever is not logged in, on each
 * node for itself. Files do not count: one page of Tasklist has dozens.
 */
final class Pace extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final String API = "/camunda/api/";
    private static final long MINUTE = 60_000;
    private static final int MANY = 10_000;

    private final Clock clock;
    private final ApiRefusals refusals;
    private final int most;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** @param most requests a minute; 0 for as many as one likes */
    Pace(int most, Clock clock, ApiRefusals refusals) {
        this.most = most;
        this.clock = clock;
        this.refusals = refusals;
    }

    private record Count(long minute, int requests) {
        Count oneMore(long now) {
            return now == minute ? new Count(minute, requests + 1) : new Count(now, 1);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = RequestPath.of(request);
        return most <= 0
                || request.getMethod().equals("GET")
                        && path.lastIndexOf('.') > path.lastIndexOf('/')
                        && !path.startsWith(API)
                || path.startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var now = clock.millis();
        var who = who(request);
        var count = counts.merge(who, new Count(now / MINUTE, 1), (known, first) -> known.oneMore(first.minute()));
        if (counts.size() > MANY) {
            counts.values().removeIf(known -> known.minute() != now / MINUTE);
        }
        if (count.requests() <= most) {
            chain.doFilter(request, response);
            return;
        }
        if (count.requests() == most + 1) {
            LOG.warn("More than {} requests of one person in a minute from {}", most, request.getRemoteAddr());
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf((MINUTE - now % MINUTE) / 1000 + 1));
        if (RequestPath.of(request).startsWith(API)) {
            refusals.refuse(response, HttpStatus.TOO_MANY_REQUESTS, "TooManyRequests", "identity.api.too-fast");
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static String who(HttpServletRequest request) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken
                ? "address " + request.getRemoteAddr()
                : "login " + person.getName();
    }
}
