package org.wopengine.duties;

import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** Says in which stage a partnership stands, for the decision log: of stages the duties know no more than that. */
public interface StageOfPartnership {
    Stage stageOf(PartnershipId partnership);
}
