package org.wopengine.interest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is taken from an operator, {@code wop.interest.*}.
 *
 * @param open interests of one operator that may wait for an agreement at once; each keeps people of the secretariat
 *     and of other operators busy
 */
@ConfigurationProperties("wop.interest")
record InterestSettings(@DefaultValue("10") int open) {
    /** @throws IllegalArgumentException if nobody could ever express an interest */
    InterestSettings {
        if (open < 1) {
            throw new IllegalArgumentException("wop.interest.open must be at least 1: " + open);
        }
    }
}
