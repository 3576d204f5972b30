package org.wopengine.partnership;

import java.time.Instant;
import java.util.Set;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * A partnership that began with one operator looking for another, and where it stands now.
 *
 * @param path who came with the idea: a mentee that asks or a mentor that offers
 * @param since when the interest was expressed
 */
public record Searching(
        PartnershipId partnership,
        OperatorCode applicant,
        EntryPath path,
        PartnershipStatus status,
        Instant since,
        Set<WorkingArea> areas) {

    public Searching {
        areas = Set.copyOf(areas);
    }

    /** Whether it has no partner yet and may still get one. */
    public boolean isWaiting() {
        return status == PartnershipStatus.SUBMITTED
                || status == PartnershipStatus.SCREENING
                || status == PartnershipStatus.CHANGES_REQUESTED
                || status == PartnershipStatus.ELIGIBLE
                || status == PartnershipStatus.MATCHING;
    }
}
