package org.wopengine.identity.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.SecurityLog;
import org.wopengine.identity.web.ApiRefusals;

/** What stands in front of the engine's web applications, in this order, behind our login. */
@Configuration(proxyBeanMethods = false)
class TasklistDoors {
    private static final String APPLICATIONS = "/camunda/app/*";
    private static final String API = "/camunda/api/*";
    private static final int BEFORE_THE_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER - 1;

    @Bean
    FilterRegistrationBean<Filter> doors() {
        return standing(1, new Doors(), "/camunda", "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<Filter> setupDoor(ApiRefusals refusals, SecurityLog log) {
        return standing(BEFORE_THE_LOGIN, new SetupDoor(refusals, log), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> closedForAll(ApiRefusals refusals, SecurityLog log) {
        return standing(1, new ClosedForAll(refusals, log), API);
    }

    @Bean
    FilterRegistrationBean<Filter> apiGuard(CurrentActor actor, ApiRefusals refusals) {
        return standing(2, new ApiGuard(actor, refusals), API);
    }

    @Bean
    FilterRegistrationBean<Filter> apiBodies(ApiRefusals refusals, SecurityLog log) {
        return standing(3, new ApiBodies(refusals, log), API);
    }

    @Bean
    FilterRegistrationBean<Filter> rowLimit() {
        return standing(4, new RowLimit(), API);
    }

    @Bean
    FilterRegistrationBean<Filter> cleanErrors(ObjectMapper json, ApiRefusals refusals) {
        return standing(4, new CleanErrors(json, refusals), API);
    }

    @Bean
    FilterRegistrationBean<Filter> endSession() {
        return standing(5, new EndSession(), API);
    }

    @Bean
    FilterRegistrationBean<Filter> oneLogin() {
        var registration = standing(6, new ContainerBasedAuthenticationFilter(), APPLICATIONS, API);
        registration.addInitParameter("authentication-provider", OneLogin.class.getName());
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> ownNonce() {
        return standing(7, new OwnNonce(), APPLICATIONS);
    }

    private static FilterRegistrationBean<Filter> standing(int position, Filter filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(position);
        registration.addUrlPatterns(paths);
        registration.setName("wop" + filter.getClass().getSimpleName());
        return registration;
    }
}
