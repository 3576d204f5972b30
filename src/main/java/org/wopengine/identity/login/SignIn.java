package org.wopengine.identity.login;

import java.time.Clock;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.stereotype.Component;
import org.wopengine.identity.People;

/** Puts signing in and out into the chains of the web side. */
@Component
public class SignIn {
    private final SignedInNow signedIn;
    private final NotYetIn notYetIn;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final Throttle throttle;
    private final People people;
    private final SignInLog log;
    private final WaysIn ways;
    private final OutsideDoor outsideDoor;
    private final LoginSettings settings;
    private final SignOut signOut;
    private final Clock clock;

    SignIn(
            SignedInNow signedIn,
            NotYetIn notYetIn,
            SignIns signIns,
            SecondFactors factors,
            Accounts accounts,
            Throttle throttle,
            People people,
            SignInLog log,
            WaysIn ways,
            OutsideDoor outsideDoor,
            LoginSettings settings,
            SignOut signOut,
            Clock clock) {
        this.signedIn = signedIn;
        this.notYetIn = notYetIn;
        this.signIns = signIns;
        this.factors = factors;
        this.accounts = accounts;
        this.throttle = throttle;
        this.people = people;
        this.log = log;
        this.ways = ways;
        this.outsideDoor = outsideDoor;
        this.settings = settings;
        this.signOut = signOut;
        this.clock = clock;
    }

    /** For every chain: sessions that are no longer good end before anything is asked of them. */
    public void watch(HttpSecurity http) {
        http.addFilterBefore(new LiveSession(signIns, factors, settings, clock), LogoutFilter.class);
    }

    /** For the chain of the own pages: the ways in and out. */
    public void doors(HttpSecurity http) throws Exception {
        var secondFactor = new SecondFactorLogin(factors, accounts, throttle, people, log, clock);
        secondFactor.setAuthenticationSuccessHandler(signedIn);
        http.formLogin(login -> login.loginPage("/login")
                        .authenticationDetailsSource(FromDevice::new)
                        .successHandler(signedIn)
                        .failureHandler(notYetIn))
                .with(new SecondFactorDoor(secondFactor), Customizer.withDefaults())
                .logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessUrl("/login?logout"));
        var outside = ways.registrations();
        if (outside.isPresent()) {
            outsideDoor.open(http, outside.get());
        }
    }
}
