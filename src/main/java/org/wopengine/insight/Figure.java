package org.wopengine.insight;

import java.time.Duration;
import java.util.Collection;

/**
 * What several durations have in common.
 *
 * @param median the middle one; of an even number, half-way between the two in the middle; null if there is none
 * @param ninetieth the 90th percentile by nearest rank: in ascending order, the one at place ⌈0.9 · number⌉, so that it is the
 *     duration of one of them; null if there are fewer than {@link #FEW}
 */
record Figure(int number, Duration median, Duration ninetieth) {
    /** Of fewer, the 90th percentile would only be the longest. */
    static final int FEW = 5;

    static Figure of(Collection<Duration> durations) {
        var sorted = durations.stream().sorted().toList();
        var number = sorted.size();
        if (number == 0) {
            return new Figure(0, null, null);
        }
        var upper = sorted.get(number / 2);
        var median =
                number % 2 == 1 ? upper : sorted.get(number / 2 - 1).plus(upper).dividedBy(2);
        return new Figure(number, median, number < FEW ? null : sorted.get((9 * number + 9) / 10 - 1));
    }

    public boolean isNone() {
        return number == 0;
    }

    public boolean isFew() {
        return number > 0 && number < FEW;
    }
}
