package org.wopengine.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request whether its session is still good. One that was ended elsewhere, that stood still or lasted too
 * long, or whose person was deleted, switched off or got another password, ends here; one whose person changed groups
 * goes on in the new ones, in the engine's applications too.
 */
final class LiveSession extends OncePerRequestFilter {
    static final String SIGN_IN = "wop.sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);
    private static final String ACTIVE = "wop.active-at";
    private static final String NOTED = "wop.noted-at";
    /** Precise enough for a list of one's sign-ins, and no request in ten writes because of it. */
    private static final long NOTE_EVERY = Duration.ofMinutes(5).toMillis();

    /** What the login page and its like are made of; nothing to protect, and much of it. */
    private static final Pattern FURNITURE = Pattern.compile("/webjars/.*|/[^/]+\\.(css|js|svg)|/favicon\\.ico");

    /** What is open to somebody whose password an administrator chose. */
    private static final Pattern BEFORE_OWN_PASSWORD = Pattern.compile(
            "/account/password|/account/second-factor/codes|/login(/.*)?|/logout|/error|/camunda/api/admin/auth/user/[^/]+/logout");

    /** Tasklist asks this by itself every few seconds, whether somebody is there or not. */
    private static final Pattern BY_ITSELF =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/filter(/[^/]+/(list|count))?");

    private final SignIns signIns;
    private final SecondFactors factors;
    private final LoginSettings settings;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    LiveSession(SignIns signIns, SecondFactors factors, LoginSettings settings, Clock clock) {
        this.signIns = signIns;
        this.factors = factors;
        this.settings = settings;
        this.clock = clock;
    }

    /** The sign-in this session belongs to. */
    static Optional<UUID> signIn(HttpSession session) {
        return Optional.ofNullable(session).map(known -> (UUID) known.getAttribute(SIGN_IN));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FURNITURE.matcher(path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var person = session == null ? null : SecurityContextHolder.getContext().getAuthentication();
        if (person != null
                && !(person instanceof AnonymousAuthenticationToken)
                && look(person, session, request, response)) {
            toOwnPassword(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Somebody else knows the password, so nothing is done with it but to choose another one. */
    private static void toOwnPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path(request).startsWith("/camunda/api/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + "/account/password?first");
        }
    }

    /** Whether the person has to choose a password of its own before it goes on. */
    private boolean look(
            Authentication person, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.millis();
        var standing = signIn(session).flatMap(id -> signIns.look(id, person.getName()));
        var over = over(standing, session, now);
        if (over != null) {
            LOG.debug("A session of {} is over: {}", person.getName(), over);
            session.invalidate();
            SecurityContextHolder.clearContext();
            return false;
        }
        if (!BY_ITSELF.matcher(path(request)).matches()) {
            session.setAttribute(ACTIVE, now);
            var began = standing.orElseThrow().beganAt().toEpochMilli();
            if (now - moment(session, NOTED, began) > NOTE_EVERY) {
                session.setAttribute(NOTED, now);
                signIn(session).ifPresent(signIns::seen);
            }
        }
        var groups = standing.orElseThrow().groups();
        if (!groups.equals(Roles.groups(person))) {
            if (person instanceof UsernamePasswordAuthenticationToken && factors.missing(person.getName(), groups)) {
                // the new groups need more than this session was asked for
                session.invalidate();
                SecurityContextHolder.clearContext();
                return false;
            }
            moveTo(groups, person, session, request, response);
        }
        return standing.orElseThrow().chosenByAnother()
                && !BEFORE_OWN_PASSWORD.matcher(path(request)).matches();
    }

    private String over(Optional<SignIns.Standing> standing, HttpSession session, long now) {
        if (standing.isEmpty()) {
            return "ended elsewhere, or the person is gone";
        }
        var known = standing.get();
        if (known.disabled()) {
            return "the login is switched off";
        }
        if (!known.samePassword()) {
            return "the password was changed";
        }
        if (now - known.beganAt().toEpochMilli() > settings.longest().toMillis()) {
            return "lasted too long";
        }
        return now - moment(session, ACTIVE, known.beganAt().toEpochMilli())
                        > settings.idle().toMillis()
                ? "stood still"
                : null;
    }

    private void moveTo(
            Set<String> groups,
            Authentication person,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Roles.in(groups, person));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        // the engine's applications keep a copy of their own, for the whole session
        var copies = AuthenticationUtil.getAuthsFromSession(session);
        java.util.List.copyOf(copies.getAuthentications())
                .forEach(copy -> copies.removeByEngineName(copy.getProcessEngineName()));
    }

    private static long moment(HttpSession session, String name, long otherwise) {
        return session.getAttribute(name) instanceof Long moment ? moment : otherwise;
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
