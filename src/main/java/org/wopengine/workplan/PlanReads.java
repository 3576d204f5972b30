package org.wopengine.workplan;

import java.util.Optional;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/** Reads the stored plans. */
@UseCases
class PlanReads implements WorkPlans {
    @Override
    public Optional<WorkPlanView> find(PartnershipId partnership) {
        return Optional.empty();
    }

    @Override
    public Optional<WorkPlanView> version(PartnershipId partnership, int version) {
        return Optional.empty();
    }
}
