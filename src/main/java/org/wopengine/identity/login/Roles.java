package org.wopengine.identity.login;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/** Groups as authorities, so that {@code hasRole('auditor')} works. */
public final class Roles {
    public static final String PREFIX = "ROLE_";

    private Roles() {}

    static List<GrantedAuthority> authorities(Collection<String> groups) {
        return groups.stream()
                .sorted()
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(PREFIX + group))
                .toList();
    }

    /** The groups somebody works in. */
    public static Set<String> groups(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(PREFIX))
                .map(authority -> authority.substring(PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same person in other groups. */
    static Authentication in(Set<String> groups, Authentication person) {
        if (person instanceof OAuth2AuthenticationToken outside) {
            return new OAuth2AuthenticationToken(
                    outside.getPrincipal(), authorities(groups), outside.getAuthorizedClientRegistrationId());
        }
        var same = UsernamePasswordAuthenticationToken.authenticated(person.getName(), null, authorities(groups));
        same.setDetails(person.getDetails());
        return same;
    }
}
