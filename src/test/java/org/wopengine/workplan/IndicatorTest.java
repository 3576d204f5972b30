package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.workplan.Indicator.Direction;

class IndicatorTest {
    @Test
    void thereAreThirtyIndicatorsCodedInOrder() {
        assertThat(Indicator.values()).hasSize(30);
        for (var indicator : Indicator.values()) {
            assertThat(indicator.name()).isEqualTo("K%02d".formatted(indicator.ordinal() + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "K03, 90,    true",
        "K03, 90.1,  false",
        "K03, -1,    false",
        "K14, 24,    true",
        "K14, 24.5,  false",
        "K16, 120,   true",
        "K21, 103,   true",
        "K21, 200.1, false",
        "K11, 0,     false",
        "K23, 0.948, true",
        "K24, 100000, true",
        "K28, 0,     true",
        "K29, -1,    false"
    })
    void onlyValuesThatCanBeTrueAreAccepted(Indicator indicator, BigDecimal value, boolean accepted) {
        assertThat(indicator.accepts(value)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"K01, UP", "K03, DOWN", "K10, DOWN", "K18, DOWN", "K20, DOWN", "K21, UP", "K22, BAND", "K27, UP"})
    void directionSaysWhatIsBetter(Indicator indicator, Direction direction) {
        assertThat(indicator.direction()).isEqualTo(direction);
    }

    @Test
    void theBandedIndicatorsAreKnown() {
        assertThat(Indicator.values())
                .filteredOn(Indicator::banded)
                .containsExactly(Indicator.K10, Indicator.K11, Indicator.K12, Indicator.K22, Indicator.K27);
    }

    @Test
    void capacityLevelsGoFromZeroToFour() {
        assertThat(CapacityLevel.of(0)).isEqualTo(CapacityLevel.ABSENT);
        assertThat(CapacityLevel.of(4)).isEqualTo(CapacityLevel.INSTITUTIONALISED);
        assertThat(CapacityLevel.ADOPTED.level()).isEqualTo(3);
    }
}
