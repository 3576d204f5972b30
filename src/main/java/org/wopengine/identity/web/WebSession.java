package org.wopengine.identity.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.identity.Person;
import org.wopengine.identity.SignedIn;

/** The person of the web request, as the login left it. */
@Component
@Order(2)
class WebSession implements SignedIn {
    /** How a group is written as an authority, so that {@code hasRole('auditor')} works. */
    static final String ROLE = "ROLE_";

    @Override
    public Optional<Person> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(WebSession::person);
    }

    private static Person person(Authentication authentication) {
        return new Person(
                authentication.getName(),
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority.startsWith(ROLE))
                        .map(authority -> authority.substring(ROLE.length()))
                        .collect(Collectors.toSet()));
    }
}
