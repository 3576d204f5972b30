package org.wopengine.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.wopengine.identity.login.SignIn;
import org.wopengine.identity.policy.AccessPolicy;

/**
 * The doors of the web side: one login for own pages and Tasklist; what is open to whom says the {@link AccessPolicy}. The
 * engine's web applications keep their own protection against forged requests and their own content policy.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {
    private final PolicyDoor door;
    private final ApiRefusals refusals;
    private final SignIn signIn;

    WebSecurity(PolicyDoor door, ApiRefusals refusals, SignIn signIn) {
        this.signIn = signIn;
        this.door = door;
        this.refusals = refusals;
    }

    /** Before everything else, so that no answer goes without; strict transport only follows where there is TLS. */
    @Bean
    static FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var headers = new FilterRegistrationBean<>(new SecurityHeaders());
        headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
        headers.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return headers;
    }

    @Bean
    static FilterRegistrationBean<UnreadablePaths> unreadablePaths() {
        var paths = new FilterRegistrationBean<>(new UnreadablePaths());
        paths.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return paths;
    }

    /** Behind the language, in front of the login, whose filters ask for fields already. */
    @Bean
    static FilterRegistrationBean<FormBodies> formBodies() {
        var bodies = new FilterRegistrationBean<>(new FormBodies());
        bodies.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return bodies;
    }

    @Bean
    static FilterRegistrationBean<SlowDatabase> slowDatabase(ApiRefusals refusals) {
        var slow = new FilterRegistrationBean<>(new SlowDatabase(refusals));
        slow.setOrder(Ordered.HIGHEST_PRECEDENCE + 11); // behind the language
        return slow;
    }

    /** Behind the login, which knows who it is. */
    @Bean
    static FilterRegistrationBean<Pace> pace(
            @Value("${wop.web.requests-per-minute}") int most, Clock clock, ApiRefusals refusals) {
        var pace = new FilterRegistrationBean<>(new Pace(most, clock, refusals));
        pace.setOrder(0);
        return pace;
    }

    /** What the container refuses before any filter is asked is told in words, too. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> pageOfTheContainer() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new LastPage()));
    }

    /** What the container refuses before any filter is asked carries them, too. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOfTheContainer() {
        return server -> server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                SecurityHeaders.always(response::setHeader);
                response.setHeader("Content-Security-Policy", SecurityHeaders.PAGES);
                getNext().invoke(request, response);
            }
        });
    }

    @Bean
    static AccessPolicy accessPolicy() {
        return AccessPolicy.ofAllActions();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineApplications(HttpSecurity http) throws Exception {
        common(http);
        return http.securityMatcher(paths("/camunda", "/camunda/**"))
                .authorizeHttpRequests(this::byPolicy)
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(strict -> {}))
                .exceptionHandling(failure -> failure.defaultAuthenticationEntryPointFor(
                                refusals::unknown, paths("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(toLogin(), paths("/camunda", "/camunda/**"))
                        .defaultAccessDeniedHandlerFor(door::refuseCall, paths("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(door::refusePage, paths("/camunda", "/camunda/**")))
                .build();
    }

    @Bean
    @Order(SecurityProperties.BASIC_AUTH_ORDER)
    SecurityFilterChain ownPages(HttpSecurity http) throws Exception {
        common(http);
        signIn.doors(http);
        return http.authorizeHttpRequests(this::byPolicy)
                .exceptionHandling(
                        failure -> failure.authenticationEntryPoint(toLogin()).accessDeniedHandler(door::refusePage))
                .headers(headers ->
                        headers.defaultsDisabled().cacheControl(cache -> {}).httpStrictTransportSecurity(strict -> {}))
                .build();
    }

    /** Without a word on the host: what a request says about it is not repeated. */
    private static LoginUrlAuthenticationEntryPoint toLogin() {
        var toLogin = new LoginUrlAuthenticationEntryPoint("/login");
        toLogin.setFavorRelativeUris(true);
        return toLogin;
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

    /** Inner dispatches were asked for by a request that was let in, or refused, before. */
    private void byPolicy(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(door::decide);
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(pattern -> withDefaults().matcher(pattern))
                .toList());
    }
}
