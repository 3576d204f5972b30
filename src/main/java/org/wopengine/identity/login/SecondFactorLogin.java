package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.wopengine.identity.People;

/** Takes the code of somebody who is {@link HalfWay}. What comes after is what comes after any login. */
final class SecondFactorLogin extends AbstractAuthenticationProcessingFilter {
    /** Where the recovery codes of a factor that was just set up wait for the session that is made next. */
    static final String FRESH_CODES = "wop.fresh-codes";

    private final SecondFactors factors;
    private final Accounts accounts;
    private final Throttle throttle;
    private final People people;
    private final SignInLog log;
    private final Clock clock;
    private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

    SecondFactorLogin(
            SecondFactors factors, Accounts accounts, Throttle throttle, People people, SignInLog log, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, NotYetIn.PAGE));
        this.factors = factors;
        this.accounts = accounts;
        this.throttle = throttle;
        this.people = people;
        this.log = log;
        this.clock = clock;
        setAuthenticationManager(person -> person);
        setAuthenticationFailureHandler((request, response, reason) -> response.sendRedirect(request.getContextPath()
                + (reason instanceof CredentialsExpiredException ? "/login?expired" : NotYetIn.PAGE + "?error")));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        var halfWay = HalfWay.of(session, clock)
                .orElseThrow(() -> new CredentialsExpiredException("No password before the second factor"));
        var user = halfWay.user();
        var refusal = refusal(halfWay, request);
        if (refusal != null) {
            log.refused("second-factor-refused", refusal, user, request.getRemoteAddr());
            if (refusal.equals("switched-off")) {
                HalfWay.forget(session);
                throw new CredentialsExpiredException("Switched off meanwhile");
            }
            throw new BadCredentialsException("Wrong code");
        }
        throttle.forget(Throttle.Kind.CODE, user);
        HalfWay.forget(session);
        var person =
                UsernamePasswordAuthenticationToken.authenticated(user, null, Roles.authorities(people.groupsOf(user)));
        person.setDetails(details.buildDetails(request));
        return person;
    }

    private String refusal(HalfWay halfWay, HttpServletRequest request) {
        var user = halfWay.user();
        if (accounts.disabled(user) || people.find(user).isEmpty()) {
            return "switched-off";
        }
        if (!throttle.admits(Throttle.Kind.CODE, user)) {
            return "code-has-to-wait";
        }
        var code = request.getParameter("code");
        if (halfWay.secret() == null) {
            return factors.accept(user, code) ? null : "wrong";
        }
        if (factors.enrolled(user)) {
            return "set-up-elsewhere";
        }
        var fresh = factors.enrol(user, halfWay.secret(), code);
        fresh.ifPresent(codes -> {
            request.setAttribute(FRESH_CODES, codes);
            log.done("second-factor-set-up", user, request.getRemoteAddr());
        });
        return fresh.isPresent() ? null : "wrong";
    }
}
