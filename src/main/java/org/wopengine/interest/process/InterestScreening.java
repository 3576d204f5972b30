package org.wopengine.interest.process;

import java.time.LocalDate;
import org.wopengine.interest.InterestOutcome;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code interest-screening} and this stage agree on. */
final class InterestScreening {
    static final String ID = "interest-screening";

    static final FormKey SCREEN_INTEREST = FormKey.of(ID, "UserTask_ScreenInterest");
    static final FormKey REVISE_INTEREST = FormKey.of(ID, "UserTask_ReviseInterest");

    static final Routing<InterestOutcome> OUTCOME = Routing.choice("interestOutcome", InterestOutcome.class);
    static final Routing<LocalDate> CHANGES_DUE_ON = Routing.day("changesDueOn");
    static final Routing<LocalDate> DEFERRED_UNTIL = Routing.day("deferredUntil");

    static final String ELIGIBILITY = "screening-eligibility";

    /** Inputs and result of the decision table {@code screening-eligibility}. */
    static final Routing<Boolean> CODE_OF_CONDUCT_ACCEPTED = Routing.truth("codeOfConductAccepted");

    static final Routing<Boolean> PUBLIC_OPERATOR = Routing.truth("publicOperator");
    static final Routing<Boolean> COMMITMENT_GIVEN = Routing.truth("commitmentGiven");
    static final Routing<Boolean> DECLARATIONS_COMPLETE = Routing.truth("declarationsComplete");
    static final Routing<Boolean> SIMILAR_RUNNING = Routing.truth("similarRunning");
    static final Routing<String> ADVICE = Routing.text("eligibilityAdvice");

    private InterestScreening() {}
}
