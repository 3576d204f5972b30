package org.wopengine.trail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What people wait for, by the tasks in which it is done. */
enum Waits {
    SIGNATURE("UserTask_SignAgreement", "UserTask_SignLetterOfIntent"),
    DECISION(
            "UserTask_ScreenInterest",
            "UserTask_ApproveMatch",
            "UserTask_ReviewAgreement",
            "UserTask_ApproveWorkPlan",
            "UserTask_AcceptReport",
            "UserTask_DecideOnReview",
            "UserTask_AcceptClosure",
            "UserTask_AcknowledgeFollowUp",
            "UserTask_SettleTermination",
            "UserTask_DecideOnWaiver"),
    REPORT(
            "UserTask_WriteProgressReport",
            "UserTask_CoSignReport",
            "UserTask_CorrectProgressReport",
            "UserTask_WriteMidTermReview",
            "UserTask_AnswerReview",
            "UserTask_WriteClosureReport",
            "UserTask_ReportFollowUp"),
    PARTNER("UserTask_AnswerProposal", "UserTask_AnswerDraft", "UserTask_StateBenefits");

    private final List<String> elements;

    Waits(String... elements) {
        this.elements = List.of(elements);
    }

    List<String> elements() {
        return elements;
    }

    /** What there is to wait for, in words. */
    static List<MessageSourceResolvable> choices() {
        return Stream.of(values())
                .<MessageSourceResolvable>map(wait -> new DefaultMessageSourceResolvable("trail.waits." + wait))
                .toList();
    }

    static Optional<Waits> of(String name) {
        return Stream.of(values())
                .filter(wait -> wait.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
