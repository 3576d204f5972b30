package org.wopengine.database;

import java.util.Locale;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes {@code demo} the profile of a start nobody configured. It is Spring's <em>default</em> profile, not an active
 * one, so that any explicit choice wins.
 *
 * <p>Also fixes the time zone of the process: the engine's columns carry no zone, so two nodes in different zones would
 * read each other's due dates wrongly. And the language: bundles without a suffix are English, and a machine set to
 * another language must not step in between a person's choice and them.
 */
class DemoByDefault implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ENGLISH);
        if (!environment.containsProperty(AbstractEnvironment.DEFAULT_PROFILES_PROPERTY_NAME)) {
            environment.setDefaultProfiles("demo");
        }
    }

    /** Before the configuration files are read, so that {@code application-demo.yml} is among them. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
