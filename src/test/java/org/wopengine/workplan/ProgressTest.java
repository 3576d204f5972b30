package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.workplan.Indicator.Direction;

class ProgressTest {
    @ParameterizedTest(name = "from {0} to {1}, now {2}, {3}: {6}")
    @CsvSource({
        "45.0, 38.0, 43.6, DOWN,  1.4,  20.0, BEHIND",
        "45.0, 38.0, 46.2, DOWN, -1.2, -17.1, DETERIORATED",
        "70.0, 85.0, 88.0, UP,   18.0, 120.0, EXCEEDED",
        "45.0, 45.0, 44.0, DOWN,  1.0,      , MET",
        "12.0, 18.0, 12.0, UP,    0.0,   0.0, NO_CHANGE",
        "44,   39,   40.5, DOWN,  3.5,  70.0, BEHIND",
        "44,   39,   39,   DOWN,  5,   100.0, MET",
        "45.0, 45.0, 45.1, DOWN, -0.1,      , DETERIORATED",
        "45.0, 45.0, 45.0, DOWN,  0,        , MET"
    })
    void progressIsMeasuredInTheGoodDirection(
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal value,
            Direction direction,
            BigDecimal improvement,
            BigDecimal percent,
            ProgressLabel label) {
        var progress = Progress.of(direction, baseline, target, value);

        assertThat(progress.improvement()).isEqualByComparingTo(improvement);
        if (percent == null) {
            assertThat(progress.percentOfTarget()).isNull();
        } else {
            assertThat(progress.percentOfTarget().setScale(1, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(percent);
        }
        assertThat(progress.label()).isEqualTo(label);
    }

    @Test
    void aTargetInTheBadDirectionIsNotAllowed() {
        assertThat(Direction.DOWN.allows(number("45.0"), number("47.0"))).isFalse();
        assertThat(Direction.DOWN.allows(number("45.0"), number("45.0"))).isTrue();
        assertThat(Direction.UP.allows(number("70"), number("69.9"))).isFalse();
        assertThat(Direction.BAND.allows(number("1"), number("9"))).isTrue();
    }

    @Test
    void notMeasuredIsNeverZero() {
        assertThat(Progress.of(Direction.UP, number("1"), number("2"), null))
                .isEqualTo(new Progress(null, null, ProgressLabel.NOT_MEASURED));
        assertThat(Progress.of(Direction.UP, null, number("2"), number("1")).label())
                .isEqualTo(ProgressLabel.NOT_MEASURED);
    }

    @Test
    void onTheWayProgressIsComparedWithWhatIsExpectedByNow() {
        assertThat(Progress.of(Direction.DOWN, number("45"), number("38"), number("43.6"), number("20"))
                        .label())
                .isEqualTo(ProgressLabel.ON_TRACK);
        assertThat(Progress.of(Direction.DOWN, number("45"), number("38"), number("43.6"), number("20.1"))
                        .label())
                .isEqualTo(ProgressLabel.BEHIND);
    }

    @Test
    void inABandWhatCountsIsToComeCloserToTheTarget() {
        var closer = Progress.of(Direction.BAND, number("0.4"), number("0.8"), number("0.6"));

        assertThat(closer.improvement()).isEqualByComparingTo("0.2");
        assertThat(closer.percentOfTarget()).isEqualByComparingTo("50");
        assertThat(Progress.of(Direction.BAND, number("0.4"), number("0.8"), number("0.3"))
                        .improvement())
                .isEqualByComparingTo("-0.1");
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
