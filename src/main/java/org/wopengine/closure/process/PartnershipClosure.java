package org.wopengine.closure.process;

import java.time.LocalDate;
import org.wopengine.closure.ClosureOutcome;
import org.wopengine.closure.ReportTasks;
import org.wopengine.workflow.Routing;

/** What the model {@code partnership-closure} and this stage agree on, next to the tasks in {@link ReportTasks}. */
final class PartnershipClosure {
    static final String ID = ReportTasks.PROCESS;

    static final Routing<ClosureOutcome> OUTCOME = Routing.choice("closureOutcome", ClosureOutcome.class);
    static final Routing<LocalDate> CHANGES_DUE_ON = Routing.day("changesDueOn");
    static final Routing<LocalDate> DEFERRED_UNTIL = Routing.day("deferredUntil");

    private PartnershipClosure() {}
}
