package org.wopengine.trail;

import java.time.Instant;
import org.wopengine.audit.Decision;
import org.wopengine.partnership.PartnershipStatus;

/**
 * A decision that was found.
 *
 * @param seen whether what the decider saw was kept
 * @param conflictAt when who decided last declared a conflict of interest in this partnership, before or afterwards; null if never
 * @param lifted whether somebody else lifted that conflict
 */
record Found(
        Decision decision, String title, PartnershipStatus status, boolean seen, Instant conflictAt, boolean lifted) {
    SearchRequest.Place place() {
        return new SearchRequest.Place(decision.recordedAt(), decision.id());
    }

    /** Whether the conflict had been declared when it was decided. */
    public boolean isConflictBefore() {
        return conflictAt != null && conflictAt.isBefore(decision.recordedAt());
    }
}
