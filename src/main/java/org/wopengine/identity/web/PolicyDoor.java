package org.wopengine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.AccessPolicy;
import org.wopengine.identity.policy.AccessPolicy.Line;
import org.wopengine.identity.policy.AccessPolicy.Verdict;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Role;
import org.wopengine.shared.Sha256;

/** Lets through what the {@link AccessPolicy} opens for the person in front of it, and says no to all else. */
@Component
class PolicyDoor {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyDoor.class);

    /** Marks a call that was refused because its page is from an earlier login, not for want of a right. */
    static final String STALE = PolicyDoor.class.getName() + ".stale";

    /** What was typed into such a page, so that it is not lost. */
    static final String WORDS = PolicyDoor.class.getName() + ".words";

    /** Where it is opened anew. */
    static final String AGAIN = PolicyDoor.class.getName() + ".again";

    private final AccessPolicy policy;
    private final CurrentActor actor;
    private final ApiRefusals refusals;

    PolicyDoor(AccessPolicy policy, CurrentActor actor, ApiRefusals refusals) {
        this.policy = policy;
        this.actor = actor;
        this.refusals = refusals;
    }

    AuthorizationDecision decide(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(judge(authentication.get(), context.getRequest()) == Verdict.OPEN);
    }

    private Verdict judge(Authentication authentication, HttpServletRequest request) {
        var loggedIn = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return policy.judge(request.getMethod(), RequestPath.of(request), loggedIn ? actor.groups() : null);
    }

    /** Refuses a page: what is named nowhere is not there, not even for whom it would be closed. */
    void refusePage(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var line = policy.line(request.getMethod(), RequestPath.of(request));
        log(line, reason);
        var words = reason instanceof CsrfException ? WordsTyped.in(request) : List.<String>of();
        if (reason instanceof CsrfException && words.isEmpty() && nobody() && request.getHeader("HX-Request") == null) {
            // the session of a page that was open for long is gone, and its token with it
            response.sendRedirect(request.getContextPath() + pageAgain(request) + "?reopened");
        } else if (line.isPresent()) {
            request.setAttribute(STALE, reason instanceof CsrfException);
            request.setAttribute(WORDS, words);
            request.setAttribute(AGAIN, pageAgain(request));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(
                    calledOtherwise(request)
                            ? HttpServletResponse.SC_METHOD_NOT_ALLOWED
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Refuses a call of the engine's API. */
    void refuseCall(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        var line = policy.line(request.getMethod(), RequestPath.of(request));
        log(line, reason);
        var pastTheForm =
                line.filter(found -> found.action() == Action.PASS_BY_A_FORM).isPresent();
        refusals.refuse(
                response,
                HttpStatus.FORBIDDEN,
                "Forbidden",
                pastTheForm ? "identity.api.only-by-form" : "identity.api.forbidden");
    }

    /** Who is told by a sign that is the same for the same login and names nobody. */
    private void log(Optional<Line> line, AccessDeniedException reason) {
        LOG.info(
                "Refused: {} for {} as {} ({})",
                line.map(found -> found.action().name()).orElse("an address nobody named"),
                sign(actor.current().user()),
                Role.of(actor.groups()),
                reason.getClass().getSimpleName());
    }

    private static String sign(String user) {
        return Sha256.of(user).substring(0, 8);
    }

    private static boolean nobody() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken;
    }

    /** The page itself, if it needs no login; else the login. */
    private String pageAgain(HttpServletRequest request) {
        var path = RequestPath.of(request);
        return policy.judge("GET", path, null) == Verdict.OPEN ? path : "/login";
    }

    private boolean calledOtherwise(HttpServletRequest request) {
        return policy.line("GET", RequestPath.of(request))
                .filter(line -> line.action().mayAtAll(actor.groups())
                        || line.action().who().includesAnonymous())
                .isPresent();
    }
}
