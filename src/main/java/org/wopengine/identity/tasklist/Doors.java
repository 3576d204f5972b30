package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Our home page is the way in: the engine's own welcome page and bare addresses lead there. */
final class Doors extends OncePerRequestFilter {
    private static final Set<String> BARE = Set.of("/camunda", "/camunda/", "/camunda/app", "/camunda/app/");
    private static final String WELCOME = "/camunda/app/welcome";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ApiPath.of(request);
        if (BARE.contains(path) || path.startsWith(WELCOME)) {
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            chain.doFilter(request, response);
        }
    }
}
