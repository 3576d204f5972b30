package org.wopengine.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL before the first bean exists, if no {@code spring.datasource.url} is configured, and
 * Starts the embedded PostgreSQL before the first bean exists, if no {@code spring.datasource.url} is configured, and
 * stops it after the last one is gone.
 */
@Order(0)
class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String DIRECTORY = "wop.database.directory";
    static final String PORT = "wop.database.port";

    private static final String DEFAULT_DIRECTORY = ".wop-data/postgres";
    private static final int DEFAULT_PORT = 15432;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        var directory = Path.of(environment.getProperty(DIRECTORY, DEFAULT_DIRECTORY));
        var server = SharedServers.use(directory, environment.getProperty(PORT, Integer.class, DEFAULT_PORT));
        stopWith(context, server);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", server.url(),
                                "spring.datasource.username", PostgresServer.OWNER,
                                "spring.datasource.password", server.password())));
    }

    /** Registered as the first thing to destroy, it is destroyed last: after the pool and the engine. */
    private static void stopWith(ConfigurableApplicationContext context, PostgresServer server) {
        var release = SharedServers.release(server);
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("embeddedPostgresServer", release::run);
        context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) failed -> release.run());
    }
}
