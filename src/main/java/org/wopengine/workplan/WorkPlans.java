package org.wopengine.workplan;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.wopengine.shared.PartnershipId;

/** The work plans, as other stages and pages read them. */
public interface WorkPlans {
    /**
     * The plan that holds now: the version approved last.
     *
     * @throws NoSuchElementException if none was approved yet
     */
    default WorkPlanView current(PartnershipId partnership) {
        return find(partnership)
                .orElseThrow(() -> new NoSuchElementException("No work plan of " + partnership + " is approved yet"));
    }

    /** The plan that holds now, if there is one. */
    Optional<WorkPlanView> find(PartnershipId partnership);

    /** One version, approved or not; empty if there is no such version. */
    Optional<WorkPlanView> version(PartnershipId partnership, int version);
}
