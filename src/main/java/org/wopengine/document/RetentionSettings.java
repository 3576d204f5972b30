package org.wopengine.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long documents are kept.
 *
 * @param years after the last partnership a document has to do with has ended; ten at least
 */
@ConfigurationProperties("wop.document.retention")
public record RetentionSettings(@DefaultValue("10") int years) {
    private static final int FEWEST = 10;
    private static final int MOST = 100;

    public RetentionSettings {
        if (years < FEWEST || years > MOST) {
            throw new IllegalArgumentException(
                    "wop.document.retention.years must be between %d and %d, and is %d: documents are kept ten years at least"
                            .formatted(FEWEST, MOST, years));
        }
    }
}
