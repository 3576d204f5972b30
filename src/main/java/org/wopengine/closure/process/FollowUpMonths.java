package org.wopengine.closure.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.wopengine.closure.FollowUpChecks;

/** When a closed partnership is looked at again, asked by the main process as {@code followUps}. */
@Component("followUps")
public class FollowUpMonths {
    private final FollowUpChecks checks;

    FollowUpMonths(FollowUpChecks checks) {
        this.checks = checks;
    }

    /** Months after the closure, one check for each. The same for all partnerships. */
    public List<Integer> months(DelegateExecution execution) {
        return checks.months();
    }
}
