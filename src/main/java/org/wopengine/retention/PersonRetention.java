package org.wopengine.retention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay in the record under their names.
 *
 * @param years after the last partnership a person had to do with has ended; ten at least
 */
@ConfigurationProperties("wop.retention")
public record PersonRetention(@DefaultValue("10") int years) {
    /** More, so that the engine's history, which counts days, is always the first to end. */
    static final int DAYS_MORE = 7;

    private static final int FEWEST = 10;
    private static final int MOST = 100;

    public PersonRetention {
        if (years < FEWEST || years > MOST) {
            throw new IllegalArgumentException(
                    "wop.retention.years must be between %d and %d, and is %d: people stay in the record for ten years at least"
                            .formatted(FEWEST, MOST, years));
        }
    }

    /** The fewest days from the end of a partnership to the day on which somebody may be anonymised. */
    int days() {
        return 365 * years + years / 4 - 1 + DAYS_MORE; // over the turn of a century there is a leap day less
    }
}
