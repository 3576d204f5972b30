package org.wopengine.closure;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When partnerships are looked at again, {@code wop.follow-up.*}.
 *
 * @param months after the closure, one check for each, in rising order
 */
@ConfigurationProperties("wop.follow-up")
record FollowUpSettings(List<Integer> months) {
    /** @throws IllegalArgumentException if the months do not rise from 1 on: nobody would ever be asked */
    FollowUpSettings {
        var last = 0;
        if (months == null || months.isEmpty()) {
            throw new IllegalArgumentException("wop.follow-up.months names no month");
        }
        for (var month : months) {
            if (month <= last) {
                throw new IllegalArgumentException("wop.follow-up.months must rise from 1 on: " + months);
            }
            last = month;
        }
        months = List.copyOf(months);
    }

    boolean isLast(int month) {
        return month >= months.get(months.size() - 1);
    }
}
