package org.wopengine.walk;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.wopengine.shared.PartnershipId;

/** Whoever walks: through the engine's services or over the wire. */
interface Walker {
    PartnershipId start(Step step);

    void complete(PartnershipId id, Step step);

    /** Walks all steps with one partnership; in the end it is today again. */
    default PartnershipId walk(List<Step> steps) {
        try {
            var id = start(steps.get(0));
            for (var step : steps.subList(1, steps.size())) {
                step.before().accept(id);
                complete(id, step);
            }
            return id;
        } finally {
            ClockUtil.reset();
        }
    }
}
