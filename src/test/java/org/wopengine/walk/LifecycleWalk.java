package org.wopengine.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.wopengine.Desk;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.closure.ExitAnswers;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.Termination;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;

/**
 * The forms of the product in the order one partnership meets them, with every way back: asked to change, deferred,
 * declined, negotiated again. OP03 is the mentee, OP11 the mentor.
 */
@TestComponent
public class LifecycleWalk {
    private static final String MENTEE = "op03";
    private static final String MENTOR = "op11";

    private final Desk desk;
    private final WorkplanSheets sheets;
    private final Interventions interventions;

    LifecycleWalk(Desk desk, WorkplanSheets sheets, Interventions interventions) {
        this.desk = desk;
        this.sheets = sheets;
        this.interventions = interventions;
    }

    /** From the first interest to the last follow-up. */
    public List<Step> wholeLife() {
        var steps = new ArrayList<Step>();
        interest(steps);
        matching(steps);
        agreement(steps);
        workplan(steps);
        return steps;
    }

    /** A partnership that is signed and then ends before its time. */
    public List<Step> earlyEnd() {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(Step.START, MENTEE, InterestAnswers.joint("OP11")));
        steps.add(Step.of("UserTask_ScreenInterest", "secretariat", screened()));
        signed(steps);
        steps.add(Step.of("UserTask_SettleTermination", "secretariat", ExitAnswers.settlement())
                .after(this::terminate));
        return steps;
    }

    private void interest(List<Step> steps) {
        steps.add(Step.of(Step.START, MENTEE, InterestAnswers.ofMentee()));
        steps.add(Step.of("UserTask_ScreenInterest", "secretariat", deferral()));
        steps.add(Step.of("UserTask_ScreenInterest", "secretariat", changes()).after(deferralPasses()));
        steps.add(Step.of("UserTask_ReviseInterest", MENTEE, InterestAnswers.ofMentee()));
        steps.add(Step.of("UserTask_ScreenInterest", "secretariat", screened()));
    }

    private void matching(List<Step> steps) {
        proposed(steps);
        steps.add(Step.of("UserTask_AnswerProposal", MENTOR, MatchingAnswers.decline()));
        proposed(steps);
        steps.add(Step.of("UserTask_AnswerProposal", MENTOR, MatchingAnswers.accept()));
        steps.add(Step.of("UserTask_ApproveMatch", "secretariat2", deferral()));
        steps.add(Step.of("UserTask_ApproveMatch", "secretariat2", changes()).after(deferralPasses()));
        proposed(steps);
        steps.add(Step.of("UserTask_AnswerProposal", MENTOR, MatchingAnswers.accept()));
        steps.add(Step.of("UserTask_ApproveMatch", "secretariat2", MatchingAnswers.approve()));
        steps.add(Step.of("UserTask_SignLetterOfIntent", MENTEE, MatchingAnswers.sign()));
        steps.add(Step.of("UserTask_SignLetterOfIntent", MENTOR, MatchingAnswers.sign()));
    }

    private void proposed(List<Step> steps) {
        steps.add(Step.of(
                "UserTask_ShortlistCandidates", "secretariat", MatchingAnswers.proposing("OP11", "LEAD_MENTOR")));
        steps.add(Step.of("UserTask_AnswerProposal", MENTEE, MatchingAnswers.accept()));
    }

    private void agreement(List<Step> steps) {
        steps.add(Step.of("UserTask_DraftAgreement", MENTEE, AgreementAnswers.draft("OP03", "OP11")));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", deferral()));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", changes()).after(deferralPasses()));
        steps.add(Step.of("UserTask_ReviseAgreement", MENTOR, AgreementAnswers.draft("OP03", "OP11")));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve()));
        steps.add(Step.of("UserTask_SignAgreement", MENTEE, AgreementAnswers.sign()));
        steps.add(Step.of(
                "UserTask_SignAgreement", MENTOR, AgreementAnswers.refuse("RENEGOTIATE", "The notice is too short.")));
        steps.add(Step.of("UserTask_ReviseAgreement", MENTEE, AgreementAnswers.draft("OP03", "OP11")));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve()));
        steps.add(Step.of("UserTask_SignAgreement", MENTEE, AgreementAnswers.sign()));
        steps.add(Step.of("UserTask_SignAgreement", MENTOR, AgreementAnswers.sign()));
    }

    private void signed(List<Step> steps) {
        steps.add(Step.of("UserTask_DraftAgreement", MENTEE, AgreementAnswers.draft("OP03", "OP11")));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve()));
        steps.add(Step.of("UserTask_SignAgreement", MENTEE, AgreementAnswers.sign()));
        steps.add(Step.of("UserTask_SignAgreement", MENTOR, AgreementAnswers.sign()));
    }

    private void workplan(List<Step> steps) {
        steps.add(Step.of("UserTask_RecordDiagnosis", MENTEE, WorkplanAnswers.diagnosis())
                .after(sheets::typeDiagnosis));
        steps.add(Step.of("UserTask_DraftWorkPlan", MENTOR, WorkplanAnswers.firstPlan())
                .after(sheets::typePlan));
        steps.add(Step.of("UserTask_ApproveWorkPlan", "secretariat", deferral()));
        steps.add(Step.of("UserTask_ApproveWorkPlan", "secretariat", changes()).after(deferralPasses()));
        steps.add(Step.of("UserTask_ReviseWorkPlan", MENTEE, WorkplanAnswers.firstPlan()));
        // steps.add(Step.of("UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve()));
    }

    private void terminate(PartnershipId id) {
        desk.as("secretariat", () -> {
            interventions.terminate(
                    id,
                    new Termination(
                            TerminationKind.NOTICE_BY_PARTY,
                            TerminationReason.LOSS_OF_COMMITMENT,
                            "The mayor has other plans.",
                            null),
                    new Actor("secretariat", "secretariat", null));
            return null;
        });
        desk.settle(id);
    }

    static Map<String, Object> screened() {
        return Map.of("decision", "APPROVE", "earlierConsidered", true);
    }

    static Map<String, Object> changes() {
        return Map.of(
                "decision", "REQUEST_CHANGES",
                "comment", "Please say more about what is to change.",
                "changesDueOn", today().plusDays(14).toString());
    }

    static Map<String, Object> deferral() {
        return Map.of("decision", "DEFER", "deferUntil", today().plusDays(5).toString());
    }

    private Consumer<PartnershipId> deferralPasses() {
        return id -> desk.fireTimers(id, Date.from(Instant.now().plus(Duration.ofDays(7))));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
