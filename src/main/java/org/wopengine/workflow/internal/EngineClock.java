package org.wopengine.workflow.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for engine and domain: when the engine's is moved, as for demo data, the domain's moves with it. */
@Configuration(proxyBeanMethods = false)
class EngineClock {
    @Bean
    Clock clock() {
        return new Following(ZoneOffset.UTC);
    }

    /** Reads the engine's clock each time. */
    private static final class Following extends Clock {
        private final ZoneId zone;

        Following(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Following(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
