package org.wopengine.workplan;

import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/** Reads the stored plans. */
@UseCases
class PlanReads implements WorkPlans {
    private final PlanStore plans;

    PlanReads(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkPlanView> find(PartnershipId partnership) {
        return plans.findByPartnershipAndStatus(partnership.reference(), PlanStatus.APPROVED)
                .map(PlanViews::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkPlanView> version(PartnershipId partnership, int version) {
        return plans.findByPartnershipAndVersion(partnership.reference(), version)
                .map(PlanViews::of);
    }
}
