package org.wopengine.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * How long something lasted, rounded and worded in one place: two pages that round differently tell two truths. Minutes in the first
 * hour, hours on the first day, then days, with one decimal up to ten.
 */
public final class Durations {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal DAY = BigDecimal.valueOf(24L * 60);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(24L * 60 * 60);
    private static final BigDecimal TEN = BigDecimal.TEN;

    private Durations() {}

    /** As in a sentence. */
    public static MessageSourceResolvable words(Duration time) {
        return say("page.duration.", time);
    }

    /** Where there is little room. */
    public static MessageSourceResolvable briefly(Duration time) {
        // a message with choices cannot say "<"
        return minutes(time).signum() == 0
                ? text("page.duration.brief.none", BigDecimal.ZERO)
                : say("page.duration.brief.", time);
    }

    private static MessageSourceResolvable say(String prefix, Duration time) {
        var minutes = minutes(time);
        if (minutes.compareTo(HOUR) < 0) {
            return text(prefix + "minutes", minutes);
        }
        var hours = minutes.divide(HOUR, 0, RoundingMode.HALF_UP);
        if (hours.multiply(HOUR).compareTo(DAY) < 0) {
            return text(prefix + "hours", hours);
        }
        var days = minutes.divide(DAY, 1, RoundingMode.HALF_UP);
        var told = days.compareTo(TEN) < 0 ? days : minutes.divide(DAY, 0, RoundingMode.HALF_UP);
        return told.compareTo(BigDecimal.ONE) == 0
                ? text(prefix + "day", told)
                : text(prefix + "days", Amounts.bare(told));
    }

    /** As a number to calculate with, to about a minute and a half. */
    public static BigDecimal days(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_OF_DAY, 3, RoundingMode.HALF_UP);
    }

    private static BigDecimal minutes(Duration time) {
        return BigDecimal.valueOf(Math.max(0, time.toSeconds())).divide(HOUR, 0, RoundingMode.HALF_UP);
    }

    private static MessageSourceResolvable text(String key, Object number) {
        return new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {number});
    }
}
