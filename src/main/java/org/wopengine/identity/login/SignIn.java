package org.wopengine.identity.login;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.stereotype.Component;

/** Puts signing in and out into the chains of the web side. */
@Component
public class SignIn {
    private final SignedInNow signedIn;
    private final SignIns signIns;
    private final LoginSettings settings;
    private final Clock clock;

    SignIn(SignedInNow signedIn, SignIns signIns, LoginSettings settings, Clock clock) {
        this.signedIn = signedIn;
        this.signIns = signIns;
        this.settings = settings;
        this.clock = clock;
    }

    /** For every chain: sessions that are no longer good end before anything is asked of them. */
    public void watch(HttpSecurity http) {
        http.addFilterBefore(new LiveSession(signIns, settings, clock), LogoutFilter.class);
    }

    /** For the chain of the own pages: the ways in and out. */
    public void doors(HttpSecurity http) throws Exception {
        http.formLogin(login -> login.loginPage("/login").successHandler(signedIn))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"));
    }
}
