package org.wopengine.closure.process;

import java.time.Instant;
import java.time.LocalDate;
import org.wopengine.closure.ClosureOutcome;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code follow-up-check} and this stage agree on. */
final class FollowUpCheck {
    static final String ID = "follow-up-check";

    static final FormKey REPORT_FOLLOW_UP = FormKey.of(ID, "UserTask_ReportFollowUp");
    static final FormKey ACKNOWLEDGE_FOLLOW_UP = FormKey.of(ID, "UserTask_AcknowledgeFollowUp");
    static final FormKey CORRECT_FOLLOW_UP = FormKey.of(ID, "UserTask_CorrectFollowUp");

    /** Given by the caller: how many months after the closure. */
    static final Routing<Integer> MONTH = Routing.number("followUpMonth");

    static final Routing<Instant> DUE_AT = Routing.moment("followUpDueAt");
    static final Routing<ClosureOutcome> OUTCOME = Routing.choice("followUpOutcome", ClosureOutcome.class);
    static final Routing<LocalDate> CHANGES_DUE_ON = Routing.day("changesDueOn");
    static final Routing<LocalDate> DEFERRED_UNTIL = Routing.day("deferredUntil");

    private FollowUpCheck() {}
}
