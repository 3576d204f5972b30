package org.wopengine.identity.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Puts {@link SecondFactorLogin} into a chain, with the same care for sessions as the login with a password. */
final class SecondFactorDoor extends AbstractHttpConfigurer<SecondFactorDoor, HttpSecurity> {
    private final SecondFactorLogin login;

    SecondFactorDoor(SecondFactorLogin login) {
        this.login = login;
    }

    @Override
    public void configure(HttpSecurity http) {
        login.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        login.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        http.addFilterAfter(login, UsernamePasswordAuthenticationFilter.class);
    }
}
