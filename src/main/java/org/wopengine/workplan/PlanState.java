package org.wopengine.workplan;

import java.time.Instant;
import java.time.LocalDate;
import org.wopengine.partnership.PartnershipView;

/**
 * A version of the plan, or the draft, as somebody reads it.
 *
 * @param version what became of it, or null for the draft
 * @param startsOn null for the draft of a partnership that has no dates yet, as is {@code endsOn}
 * @param currency of all amounts
 * @param asOf when it was last changed
 */
record PlanState(
        PartnershipView partnership,
        PlanVersionView version,
        PlanContents contents,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        Instant asOf) {
    /** How addresses name the draft. */
    static final String DRAFT = "draft";

    public boolean isDraft() {
        return version == null;
    }

    /** How addresses name it: the number, or {@link #DRAFT}. */
    public String which() {
        return isDraft() ? DRAFT : String.valueOf(version.version());
    }
}
