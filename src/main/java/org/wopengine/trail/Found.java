package org.wopengine.trail;

import java.time.Instant;
import java.util.Map;
import org.wopengine.audit.Decision;
import org.wopengine.partnership.PartnershipStatus;

/**
 * A decision that was found.
 *
 * @param seen whether what the decider saw was kept
 * @param conflictAt when who decided last declared a conflict of interest in this partnership, before or afterwards; null if never
 * @param lifted whether somebody else lifted that conflict
 * @param names of the operators it speaks of, by their codes
 */
record Found(
        Decision decision,
        String title,
        PartnershipStatus status,
        boolean seen,
        Instant conflictAt,
        boolean lifted,
        Map<String, String> names) {
    Found {
        names = Map.copyOf(names);
    }

    Found named(Map<String, String> operators) {
        return new Found(decision, title, status, seen, conflictAt, lifted, operators);
    }

    SearchRequest.Place place() {
        return new SearchRequest.Place(decision.recordedAt(), decision.id());
    }

    /** Whether the conflict had been declared when it was decided. */
    public boolean isConflictBefore() {
        return conflictAt != null && conflictAt.isBefore(decision.recordedAt());
    }
}
