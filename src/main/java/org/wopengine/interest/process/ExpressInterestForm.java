package org.wopengine.interest.process;

import org.springframework.stereotype.Component;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.partnership.process.PartnershipLifecycle;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;

/** {@code forms/partnership-lifecycle/express-interest.form}: the start of everything. */
@Component
class ExpressInterestForm implements TaskForm<ExpressInterest> {
    @Override
    public FormKey key() {
        return PartnershipLifecycle.INTEREST_EXPRESSED;
    }

    @Override
    public Class<ExpressInterest> answers() {
        return ExpressInterest.class;
    }
}
