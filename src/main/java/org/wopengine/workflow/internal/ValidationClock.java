package org.wopengine.workflow.internal;

import java.time.Clock;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules such as "in the future" read the same clock as everything else. */
@Configuration(proxyBeanMethods = false)
class ValidationClock {
    @Bean
    ValidationConfigurationCustomizer readTheEngineClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
