package org.wopengine.workplan.process;

import java.time.LocalDate;
import org.wopengine.workflow.Routing;
import org.wopengine.workplan.PlanOutcome;
import org.wopengine.workplan.PlanReason;
import org.wopengine.workplan.PlanTasks;

/** What the model {@code workplan-approval} and this stage agree on, beside {@link org.wopengine.workplan.PlanTasks}. */
final class WorkplanApproval {
    static final String ID = PlanTasks.PROCESS;

    /** Given by the calling process. */
    static final Routing<PlanReason> REASON = Routing.choice("planReason", PlanReason.class);

    static final Routing<PlanOutcome> OUTCOME = Routing.choice("workplanOutcome", PlanOutcome.class);
    static final Routing<LocalDate> CHANGES_DUE_ON = Routing.day("changesDueOn");
    static final Routing<LocalDate> DEFERRED_UNTIL = Routing.day("deferredUntil");

    private WorkplanApproval() {}
}
