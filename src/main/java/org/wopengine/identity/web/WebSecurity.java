package org.wopengine.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.Groups;
import org.wopengine.identity.login.SignIn;

/**
 * The doors of the web side: one login for own pages and Tasklist, everything closed unless it stands here. The
 * engine's web applications keep their own protection against forged requests and their own content policy.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class WebSecurity {
    /** Own pages load nothing from elsewhere and run no inline script or style. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final CurrentActor actor;
    private final ApiRefusals refusals;
    private final SignIn signIn;

    WebSecurity(CurrentActor actor, ApiRefusals refusals, SignIn signIn) {
        this.signIn = signIn;
        this.actor = actor;
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineApplications(HttpSecurity http) throws Exception {
        common(http);
        return http.securityMatcher(paths("/camunda", "/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths(
                                "/camunda/api/admin/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/welcome/**"))
                        .denyAll()
                        .requestMatchers(paths("/camunda/api/admin/auth/**"))
                        .authenticated()
                        .requestMatchers(paths(
                                "/camunda/app/admin/**",
                                "/camunda/app/cockpit/**",
                                "/camunda/api/admin/**",
                                "/camunda/api/cockpit/**"))
                        .hasRole(Groups.ADMINISTRATOR)
                        .requestMatchers(paths("/camunda/app/tasklist/**", "/camunda/api/tasklist/**"))
                        .access(tasklistWorker())
                        .requestMatchers(paths("/camunda/api/engine/**"))
                        .access(either(tasklistWorker(), Groups.ADMINISTRATOR))
                        .requestMatchers(paths("/camunda/api/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(failure -> failure.defaultAuthenticationEntryPointFor(
                                refusals::unknown, paths("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), paths("/camunda", "/camunda/**"))
                        .defaultAccessDeniedHandlerFor(refusals::forbidden, paths("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), paths("/camunda", "/camunda/**")))
                .build();
    }

    @Bean
    @Order(SecurityProperties.BASIC_AUTH_ORDER)
    SecurityFilterChain ownPages(HttpSecurity http) throws Exception {
        common(http);
        signIn.doors(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        // the engine's jars bring static pages of their own
                        .requestMatchers(paths("/webjars/camunda/**", "/camunda-welcome/**", "/plugin/**"))
                        .denyAll()
                        .requestMatchers(paths(
                                "/login",
                                "/login/second-factor",
                                "/error",
                                "/webjars/**",
                                "/*.css",
                                "/*.js",
                                "/*.svg",
                                "/favicon.ico",
                                "/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(paths("/actuator/**", "/people", "/people/**"))
                        .hasRole(Groups.ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private void common(HttpSecurity http) throws Exception {
        signIn.watch(http);
        http.requestCache(cache -> cache.requestCache(wantedPages()))
                // nothing of the time before the login, nor of another person, stays in the session
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()));
    }

    /** Only a page somebody wanted to see is gone to after the login, never a call or a picture. */
    private static HttpSessionRequestCache wantedPages() {
        var html = new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(java.util.Set.of(MediaType.ALL));
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                withDefaults().matcher(HttpMethod.GET, "/**"),
                html,
                new NegatedRequestMatcher(paths("/camunda/api/**", "/error", "/login"))));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private AuthorizationManager<RequestAuthorizationContext> tasklistWorker() {
        return (authentication, request) ->
                new AuthorizationDecision(actor.groups().stream().anyMatch(Groups::worksInTasklist));
    }

    private AuthorizationManager<RequestAuthorizationContext> either(
            AuthorizationManager<RequestAuthorizationContext> one, String group) {
        return (authentication, request) -> {
            var decision = one.authorize(authentication, request);
            return new AuthorizationDecision(decision.isGranted() || actor.is(group));
        };
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(pattern -> withDefaults().matcher(pattern))
                .toList());
    }
}
