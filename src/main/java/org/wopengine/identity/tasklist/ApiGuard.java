package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.Groups;
import org.wopengine.identity.web.ApiRefusals;

/** Applies {@link ApiRules}. */
final class ApiGuard extends OncePerRequestFilter {
    private final CurrentActor actor;
    private final ApiRefusals refusals;

    ApiGuard(CurrentActor actor, ApiRefusals refusals) {
        this.actor = actor;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (ApiRules.judge(request.getMethod(), ApiPath.of(request), actor.is(Groups.ADMINISTRATOR))) {
            case LET_THROUGH -> chain.doFilter(request, response);
            case ONLY_BY_FORM ->
                refusals.refuse(response, HttpStatus.FORBIDDEN, "Forbidden", "identity.api.only-by-form");
            case NOT_ALLOWED -> refusals.refuse(response, HttpStatus.FORBIDDEN, "Forbidden", "identity.api.forbidden");
        }
    }
}
