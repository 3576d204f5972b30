package org.wopengine.registry;

import java.time.LocalDate;

/**
 * Somebody of the alliance who is no operator, as it is now.
 *
 * @param reference like {@code S-0001}
 * @param version how often it was kept
 */
public record Supporter(String reference, int version, RegisterSupporter answers) {
    /** Whether its offer stands on this day. */
    public boolean offersOn(LocalDate day) {
        return answers.offerUntil() == null || !answers.offerUntil().isBefore(day);
    }
}
