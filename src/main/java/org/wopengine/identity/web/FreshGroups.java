package org.wopengine.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.People;

/**
 * Looks again, every few minutes of a session, who the person is: somebody who was removed is logged out, somebody who
 * changed groups works with the new ones.
 */
final class FreshGroups extends OncePerRequestFilter {
    private static final String CHECKED = "wop.groups-checked";
    private static final long AGE = Duration.ofMinutes(2).toMillis();

    private final People people;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FreshGroups(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (authentication instanceof UsernamePasswordAuthenticationToken && session != null) {
            var now = clock.millis();
            var checked = (Long) session.getAttribute(CHECKED);
            if (checked == null) {
                session.setAttribute(CHECKED, now);
            } else if (now - checked > AGE) {
                session.setAttribute(CHECKED, now);
                look(authentication, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void look(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var user = authentication.getName();
        if (people.find(user).isEmpty()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        var authorities = PasswordLogin.authorities(people.groupsOf(user));
        if (!names(authentication)
                .equals(authorities.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet()))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, authorities));
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
        }
    }

    private static Set<String> names(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }
}
