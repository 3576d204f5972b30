package org.wopengine.workplan;

import java.math.BigDecimal;
import java.math.MathContext;
import org.wopengine.workplan.Indicator.Direction;

/**
 * How far an indicator has come from its baseline towards its target. Values are not rounded.
 *
 * @param improvement the change in the good direction: above zero is better, whatever the direction; null if it cannot
 *     be told
 * @param percentOfTarget 100 when the target is reached, below zero after a step back; null if the target is to hold the
 *     baseline, or if it cannot be told
 */
public record Progress(BigDecimal improvement, BigDecimal percentOfTarget, ProgressLabel label) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Progress judged as if the target were due now.
     *
     * @param value the latest reading, of the same scope as the baseline; null if not measured
     */
    public static Progress of(Direction direction, BigDecimal baseline, BigDecimal target, BigDecimal value) {
        return of(direction, baseline, target, value, HUNDRED);
    }

    /** @param expectedPercent how much of the way should be done by now, 0 to 100 */
    public static Progress of(
            Direction direction, BigDecimal baseline, BigDecimal target, BigDecimal value, BigDecimal expectedPercent) {
        if (baseline == null || value == null) {
            return new Progress(null, null, ProgressLabel.NOT_MEASURED);
        }
        var improvement = direction == Direction.BAND
                ? target == null ? null : approach(baseline, target, value)
                : value.subtract(baseline).multiply(BigDecimal.valueOf(direction.sign()));
        if (target == null || target.compareTo(baseline) == 0) {
            return new Progress(improvement, null, hold(improvement));
        }
        var percent =
                value.subtract(baseline).multiply(HUNDRED).divide(target.subtract(baseline), MathContext.DECIMAL64);
        return new Progress(improvement, percent, label(percent, expectedPercent));
    }

    private static BigDecimal approach(BigDecimal baseline, BigDecimal target, BigDecimal value) {
        return baseline.subtract(target).abs().subtract(value.subtract(target).abs());
    }

    private static ProgressLabel hold(BigDecimal improvement) {
        if (improvement == null) {
            return ProgressLabel.NOT_MEASURED;
        }
        return improvement.signum() < 0 ? ProgressLabel.DETERIORATED : ProgressLabel.MET;
    }

    private static ProgressLabel label(BigDecimal percent, BigDecimal expectedPercent) {
        return switch (percent.compareTo(HUNDRED)) {
            case 0 -> ProgressLabel.MET;
            case 1 -> ProgressLabel.EXCEEDED;
            default ->
                switch (percent.signum()) {
                    case 0 -> ProgressLabel.NO_CHANGE;
                    case -1 -> ProgressLabel.DETERIORATED;
                    default -> percent.compareTo(expectedPercent) >= 0 ? ProgressLabel.ON_TRACK : ProgressLabel.BEHIND;
                };
        };
    }
}
