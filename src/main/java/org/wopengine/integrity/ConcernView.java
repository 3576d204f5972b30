package org.wopengine.integrity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One concern as its file shows it.
 *
 * @param reporter login, or null if the reporter is not named
 * @param namedPartnership the reference as it was typed
 * @param partnership the reference of the partnership, or null if there is none of the one typed
 */
public record ConcernView(
        String reference,
        Instant raisedAt,
        ConcernCategory category,
        String account,
        String happened,
        String persons,
        String mayKnow,
        String contact,
        String reporter,
        String namedPartnership,
        String partnership,
        ConcernStatus status,
        ConcernSeverity severity,
        ConcernOutcome outcome,
        LocalDate correctBy,
        String decidedBy,
        String confirmedBy,
        Instant closedAt) {

    public boolean closed() {
        return status == ConcernStatus.CLOSED;
    }
}
