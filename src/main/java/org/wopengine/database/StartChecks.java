package org.wopengine.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Refuses a start that must not happen or cannot succeed, before anything is started. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ProductionRules.check(context.getEnvironment());
        WebPort.check(context);
    }
}
