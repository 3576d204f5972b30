package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.AttemptLog;
import org.wopengine.identity.AttemptLog.Attempt;
import org.wopengine.identity.web.ApiRefusals;

/**
 * The engine's set-up of a first user makes an administrator of anybody, without login, as soon as it finds no
 * administrator (CVE-2026-77226). Nobody gets there, under no spelling of its address, before anything else is asked.
 */
final class SetupDoor extends OncePerRequestFilter {
    private static final Pattern SETUP = Pattern.compile(".*/(api/admin/setup|app/admin/[^/]*/setup)(/.*)?");
    private static final int UNWRAPPED = 4;

    private final ApiRefusals refusals;
    private final AttemptLog log;

    SetupDoor(ApiRefusals refusals, AttemptLog log) {
        this.refusals = refusals;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leadsToSetup(request.getRequestURI()) || leadsToSetup(ApiPath.of(request))) {
            log.refused(Attempt.FIRST_USER_SETUP, SessionUser.of(request));
            refusals.refuse(response, HttpStatus.FORBIDDEN, "Forbidden", "identity.api.forbidden");
            return;
        }
        chain.doFilter(request, response);
    }

    /** Reads the address as generously as anything behind us might. */
    static boolean leadsToSetup(String address) {
        var spelling = address;
        for (int layer = 0; layer < UNWRAPPED; layer++) {
            if (SETUP.matcher(plain(spelling)).matches()) {
                return true;
            }
            spelling = decoded(spelling);
        }
        return false;
    }

    private static String plain(String address) {
        var steps = new ArrayDeque<String>();
        for (var part : address.replace('\\', '/').split("/")) {
            var step = part.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return "/" + String.join("/", steps);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfEncoded) {
            return address;
        }
    }
}
