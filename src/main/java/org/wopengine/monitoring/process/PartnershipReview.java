package org.wopengine.monitoring.process;

import java.time.LocalDate;
import org.wopengine.monitoring.ReviewCourse;
import org.wopengine.monitoring.ReviewDecision;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code partnership-review} and this stage agree on. */
final class PartnershipReview {
    static final String ID = "partnership-review";

    static final FormKey WRITE_MID_TERM_REVIEW = FormKey.of(ID, "UserTask_WriteMidTermReview");
    static final FormKey ANSWER_REVIEW = FormKey.of(ID, "UserTask_AnswerReview");
    static final FormKey DECIDE_ON_REVIEW = FormKey.of(ID, "UserTask_DecideOnReview");

    static final Routing<ReviewDecision> DECISION = Routing.choice("reviewDecision", ReviewDecision.class);
    static final Routing<LocalDate> DEFERRED_UNTIL = Routing.day("deferredUntil");

    /** What the calling process asks in the end. */
    static final Routing<ReviewCourse> OUTCOME = Routing.choice("reviewOutcome", ReviewCourse.class);

    private PartnershipReview() {}
}
