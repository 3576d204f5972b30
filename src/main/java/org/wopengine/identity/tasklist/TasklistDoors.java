package org.wopengine.identity.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.identity.AttemptLog;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.People;
import org.wopengine.identity.SecurityLog;
import org.wopengine.identity.login.PasswordNotice;
import org.wopengine.identity.login.SignOut;
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
    FilterRegistrationBean<Filter> setupDoor(ApiRefusals refusals, AttemptLog log) {
        return standing(BEFORE_THE_LOGIN, new SetupDoor(refusals, log), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> closedForAll(ApiRefusals refusals, AttemptLog log) {
        return standing(BEFORE_THE_LOGIN, new ClosedForAll(refusals, log), API);
    }

    @Bean
    FilterRegistrationBean<Filter> tokenCookie(
            @Value("${camunda.bpm.webapp.csrf.cookie-name}") String name,
            @Value("${camunda.bpm.webapp.csrf.enable-secure-cookie}") boolean secure) {
        return standing(2, new TokenCookie(name, secure), APPLICATIONS, API);
    }

    @Bean
    FilterRegistrationBean<Filter> forgedCalls(ApiRefusals refusals) {
        return standing(3, new ForgedCalls(refusals), API);
    }

    @Bean
    FilterRegistrationBean<Filter> apiBodies(ApiRefusals refusals, AttemptLog log) {
        return standing(4, new ApiBodies(refusals, log), API);
    }

    @Bean
    FilterRegistrationBean<Filter> rowLimit() {
        return standing(5, new RowLimit(), API);
    }

    @Bean
    FilterRegistrationBean<Filter> userChanges(
            People people,
            SecurityLog log,
            ApiRefusals refusals,
            ObjectMapper json,
            TransactionTemplate transaction,
            PasswordNotice notice,
            CurrentActor actor) {
        return standing(5, new UserChanges(people, log, refusals, json, transaction, notice, actor), API);
    }

    @Bean
    FilterRegistrationBean<Filter> cleanErrors(ObjectMapper json, ApiRefusals refusals, TaskSight sight) {
        return standing(6, new CleanErrors(json, refusals, sight), API);
    }

    @Bean
    FilterRegistrationBean<Filter> endSession(SignOut signOut) {
        return standing(7, new EndSession(signOut), API);
    }

    @Bean
    FilterRegistrationBean<Filter> oneLogin() {
        var registration = standing(8, new ContainerBasedAuthenticationFilter(), APPLICATIONS, API);
        registration.addInitParameter("authentication-provider", OneLogin.class.getName());
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> ownNonce() {
        return standing(9, new OwnNonce(), APPLICATIONS);
    }

    private static FilterRegistrationBean<Filter> standing(int position, Filter filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(position);
        registration.addUrlPatterns(paths);
        registration.setName("wop" + filter.getClass().getSimpleName());
        return registration;
    }
}
