package org.wopengine.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Where somebody goes whose password alone does not let them in: on to the second factor, or back. */
@Component
class NotYetIn extends SimpleUrlAuthenticationFailureHandler {
    static final String PAGE = "/login/second-factor";

    private final Clock clock;

    NotYetIn(Clock clock) {
        super("/login?error");
        this.clock = clock;
        setAllowSessionCreation(false);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof SecondFactorNeeded needed) {
            request.getSession();
            request.changeSessionId();
            var secret = needed.enrolled() ? null : SecondFactors.newSecret();
            new HalfWay(needed.user(), secret, clock.instant()).note(request.getSession());
            getRedirectStrategy().sendRedirect(request, response, PAGE);
        } else if (reason instanceof AddressHasToWait) {
            getRedirectStrategy().sendRedirect(request, response, "/login?wait");
        } else {
            super.onAuthenticationFailure(request, response, reason);
        }
    }
}
