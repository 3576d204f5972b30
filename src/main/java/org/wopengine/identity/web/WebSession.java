package org.wopengine.identity.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.identity.Person;
import org.wopengine.identity.SignedIn;
import org.wopengine.identity.login.Roles;

/** The person of the web request, as the login left it. */
@Component
@Order(2)
class WebSession implements SignedIn {
    @Override
    public Optional<Person> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(WebSession::person);
    }

    private static Person person(Authentication authentication) {
        return new Person(authentication.getName(), Roles.groups(authentication));
    }
}
