package org.wopengine.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.wopengine.identity.NewMember;
import org.wopengine.identity.People;

/**
 * Checks a password with the engine, which counts wrong ones and makes each try wait longer. Unknown, locked and wrong
 * get the same answer.
 */
@Component
class PasswordLogin implements AuthenticationProvider {
    private final IdentityService identity;
    private final People people;
    private final ObjectProvider<NewMember> newMembers;

    PasswordLogin(IdentityService identity, People people, ObjectProvider<NewMember> newMembers) {
        this.identity = identity;
        this.people = people;
        this.newMembers = newMembers;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var user = login.getName();
        var password =
                login.getCredentials() == null ? "" : login.getCredentials().toString();
        if (!matches(user, password)) {
            throw new BadCredentialsException("Wrong login");
        }
        var groups = people.groupsOf(user);
        newMembers.orderedStream().forEach(listener -> listener.prepare(user, groups));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(groups));
    }

    /** Groups as authorities, so that {@code hasRole('auditor')} works. */
    static Collection<? extends GrantedAuthority> authorities(Set<String> groups) {
        return List.copyOf(groups.stream()
                .sorted()
                .map(group -> new SimpleGrantedAuthority(WebSession.ROLE + group))
                .toList());
    }

    private boolean matches(String user, String password) {
        if (user.isBlank() || password.isEmpty()) {
            return false;
        }
        try {
            return identity.checkPassword(user, password);
        } catch (ProcessEngineException lockedOrUnfit) {
            return false;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
