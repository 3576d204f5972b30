package org.wopengine.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeLimitTest {
    Instant now = Instant.parse("2026-11-27T10:00:00Z");

    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    final IntakeLimit limit = new IntakeLimit(new IntegritySettings(2, 3, 10), clock);

    @Test
    void oneAddressRaisesAFewConcernsAnHour() {
        assertThat(limit.admitsConcern("192.0.2.1")).isTrue();
        assertThat(limit.admitsConcern("192.0.2.1")).isTrue();
        assertThat(limit.admitsConcern("192.0.2.1")).isFalse();
        assertThat(limit.admitsConcern("192.0.2.2")).isTrue();

        now = now.plus(Duration.ofMinutes(59));
        assertThat(limit.admitsConcern("192.0.2.1")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limit.admitsConcern("192.0.2.1")).isTrue();
    }

    @Test
    void codesAreCountedByThemselves() {
        assertThat(IntStream.range(0, 5)
                        .filter(turn -> limit.admitsCode("192.0.2.1"))
                        .count())
                .isEqualTo(3);
        assertThat(limit.admitsConcern("192.0.2.1")).isTrue();
    }

    @Test
    void wrongCodesOfStrangersKeepNobodyOut() {
        IntStream.range(0, 100).forEach(turn -> limit.admitsCode("192.0.2." + turn));

        assertThat(limit.admitsConcern("198.51.100.1")).isTrue();
        assertThat(limit.admitsCode("198.51.100.1")).isTrue();
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        assertThat(limit.admitsConcern("2001:db8:0:1::1")).isTrue();
        assertThat(limit.admitsConcern("2001:db8:0:1:ffff::2")).isTrue();
        assertThat(limit.admitsConcern("2001:db8:0:1:abcd::3")).isFalse();
        assertThat(limit.admitsConcern("2001:db8:0:2::1")).isTrue();
    }

    @Test
    void manyAddressesTogetherAreLimitedToo() {
        assertThat(IntStream.range(0, 50)
                        .filter(turn -> limit.admitsConcern("192.0.2." + turn))
                        .count())
                .isEqualTo(10);
        assertThat(limit.admitsCode("198.51.100.1"))
                .as("the way back stays open")
                .isTrue();
    }
}
