package org.wopengine.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

    private final Deadlines deadlines = new Deadlines(
            new DeadlineSettings(Map.of("gate", 5, "reply", 1), 3, Duration.ofDays(14), 3),
            Clock.fixed(FRIDAY, ZoneOffset.UTC));

    @Test
    void workingDaysAreCountedToTheEndOfTheDay() {
        assertThat(deadlines.due("gate")).isEqualTo("2026-11-27T23:59:59Z");
        assertThat(deadlines.remind("gate")).isEqualTo("2026-11-24T23:59:59Z");
        assertThat(deadlines.escalate("gate")).isEqualTo("R3/2026-11-30T23:59:59Z/P14D");
        assertThatThrownBy(() -> deadlines.due("breakfast")).hasMessageContaining("breakfast");
    }

    @Test
    void nobodyIsRemindedInThePast() {
        assertThat(deadlines.remind("reply")).isEqualTo(FRIDAY);
        assertThat(deadlines.remindBefore("2026-01-31T23:59:59Z")).isEqualTo(FRIDAY);
    }

    @Test
    void aTaskThatIsLateWhenItIsMadeIsEscalatedFromTheNextWorkingDayOn() {
        assertThat(deadlines.escalateAfter("2026-01-31T23:59:59Z")).isEqualTo("R3/2026-11-23T23:59:59Z/P14D");
        assertThat(deadlines.escalateAfter("2026-12-01T23:59:59Z")).isEqualTo("R3/2026-12-02T23:59:59Z/P14D");
    }
}
