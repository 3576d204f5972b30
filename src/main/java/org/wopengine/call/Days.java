package org.wopengine.call;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How long several waited, in whole days; the median of an even number may be half a day more.
 *
 * @param median null if there are none
 * @param longest null if there are none
 */
public record Days(int number, BigDecimal median, Long longest) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Days of(List<Duration> waits) {
        if (waits.isEmpty()) {
            return new Days(0, null, null);
        }
        var days = waits.stream().map(Duration::toDays).sorted().toList();
        var middle = days.size() / 2;
        var median = days.size() % 2 == 1
                ? BigDecimal.valueOf(days.get(middle))
                : BigDecimal.valueOf(days.get(middle - 1) + days.get(middle)).divide(TWO);
        return new Days(days.size(), median, days.get(days.size() - 1));
    }
}
