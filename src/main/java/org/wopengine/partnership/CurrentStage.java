package org.wopengine.partnership;

import org.springframework.stereotype.Component;
import org.wopengine.duties.StageOfPartnership;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** Where a partnership stands now, for modules that are asked before this one. */
@Component
class CurrentStage implements StageOfPartnership {
    private final PartnershipRegister register;

    CurrentStage(PartnershipRegister register) {
        this.register = register;
    }

    @Override
    public Stage stageOf(PartnershipId partnership) {
        return register.findById(partnership.reference()).orElseThrow().status().stage();
    }
}
