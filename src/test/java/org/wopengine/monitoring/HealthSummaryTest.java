package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthSummaryTest {
    @Test
    void theGapIsTheWidestOnOnePath() {
        var health = HealthSummary.of(List.of(List.of(5, 4, 4, 3, 4), List.of(4, 4, 3, 4, 5)));

        assertThat(health).isEqualTo(new HealthSummary(3, 1));
        assertThat(health.isAlarming()).isFalse();
    }

    @Test
    void aLowScoreAlarms() {
        assertThat(HealthSummary.of(List.of(List.of(3, 3, 3, 3, 2), List.of(3, 3, 3, 3, 3)))
                        .isAlarming())
                .isTrue();
    }

    @Test
    void aWideGapAlarms() {
        assertThat(HealthSummary.of(List.of(List.of(5, 5, 5, 5, 5), List.of(3, 5, 5, 5, 5)))
                        .isAlarming())
                .isTrue();
    }

    @Test
    void oneSideAloneHasNoGap() {
        assertThat(HealthSummary.of(List.of(List.of(3, 4, 5, 5, 5)))).isEqualTo(new HealthSummary(3, null));
        assertThat(HealthSummary.of(List.of())).isEqualTo(new HealthSummary(null, null));
    }
}
