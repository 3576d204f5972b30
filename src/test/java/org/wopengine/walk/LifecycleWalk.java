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
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.closure.ClosureSheets;
import org.wopengine.closure.ExitAnswers;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.Termination;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.principle.Principles;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Rehearsal;
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
    private static final String ANSWER_DRAFT = "UserTask_AnswerDraft";

    /** The last day of the agreement, and days behind it. */
    private static final LocalDate END = LocalDate.parse("2028-12-31");

    private static final LocalDate AFTER_THE_END = END.plusDays(15);
    private static final LocalDate LATER = END.plusMonths(3);

    private final Desk desk;
    private final WorkplanSheets sheets;
    private final MonitoringSheets reports;
    private final ClosureSheets closures;
    private final Interventions interventions;
    private final Rehearsal rehearsal;
    private final Principles principles;

    LifecycleWalk(
            Desk desk,
            WorkplanSheets sheets,
            MonitoringSheets reports,
            ClosureSheets closures,
            Interventions interventions,
            Rehearsal rehearsal,
            Principles principles) {
        this.principles = principles;
        this.rehearsal = rehearsal;
        this.desk = desk;
        this.sheets = sheets;
        this.reports = reports;
        this.closures = closures;
        this.interventions = interventions;
    }

    /** From the first interest to the last follow-up. */
    public List<Step> wholeLife() {
        var steps = new ArrayList<Step>();
        interest(steps);
        matching(steps);
        agreement(steps);
        workplan(steps);
        firstReport(steps);
        review(steps);
        lastReport(steps);
        closure(steps);
        followUps(steps);
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
        steps.add(Step.of(
                "UserTask_DraftAgreement",
                MENTEE,
                AgreementAnswers.with(terms(), "parties_1_declaresNotForProfit", "false")));
        steps.add(Step.of(ANSWER_DRAFT, MENTOR, AgreementAnswers.wantChanges("More days of the mentor.")));
        steps.add(Step.of(
                "UserTask_ReviseAgreement",
                MENTOR,
                AgreementAnswers.with(terms(), "parties_1_declaresNotForProfit", "false")));
        steps.add(Step.of(ANSWER_DRAFT, MENTEE, AgreementAnswers.agree()));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", WaiverAnswers.request("NFP_1")));
        steps.add(Step.of(WaiverAnswers.TASK, "lead", WaiverAnswers.grant()));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", deferral()));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", changes()).after(deferralPasses()));
        steps.add(Step.of("UserTask_ReviseAgreement", MENTOR, terms()));
        steps.add(Step.of(ANSWER_DRAFT, MENTEE, AgreementAnswers.agree()));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve()));
        steps.add(Step.of("UserTask_SignAgreement", MENTEE, AgreementAnswers.sign()));
        steps.add(Step.of(
                "UserTask_SignAgreement", MENTOR, AgreementAnswers.refuse("RENEGOTIATE", "The notice is too short.")));
        steps.add(Step.of("UserTask_ReviseAgreement", MENTEE, terms()));
        steps.add(Step.of(ANSWER_DRAFT, MENTOR, AgreementAnswers.agree()));
        steps.add(Step.of("UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve()));
        steps.add(Step.of("UserTask_SignAgreement", MENTEE, AgreementAnswers.sign()));
        steps.add(Step.of("UserTask_SignAgreement", MENTOR, AgreementAnswers.sign()));
    }

    private void signed(List<Step> steps) {
        steps.add(Step.of("UserTask_DraftAgreement", MENTEE, terms()));
        steps.add(Step.of(ANSWER_DRAFT, MENTOR, AgreementAnswers.agree()));
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
        steps.add(Step.of("UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve()));
    }

    private void firstReport(List<Step> steps) {
        reported(steps, MonitoringAnswers.report());
        steps.add(Step.of("UserTask_AcceptReport", "secretariat", deferral()));
        steps.add(Step.of(
                        "UserTask_AcceptReport",
                        "secretariat",
                        MonitoringAnswers.requestChanges("Evidence is missing for output 1."))
                .after(deferralPasses()));
        steps.add(Step.of("UserTask_CorrectProgressReport", MENTOR, MonitoringAnswers.report()));
        steps.add(Step.of("UserTask_AcceptReport", "secretariat", MonitoringAnswers.accept()));
    }

    private void review(List<Step> steps) {
        steps.add(Step.of("UserTask_WriteMidTermReview", "secretariat", MonitoringAnswers.review()));
        steps.add(Step.of("UserTask_AnswerReview", MENTOR, MonitoringAnswers.answer()));
        steps.add(
                Step.of("UserTask_DecideOnReview", "lead", MonitoringAnswers.with(deferral(), "decision", "DEFERRED")));
        steps.add(Step.of(
                        "UserTask_DecideOnReview",
                        "lead",
                        Map.of("decision", "CHANGES_REQUESTED", "comment", "Impact is missing."))
                .after(deferralPasses()));
        steps.add(Step.of("UserTask_WriteMidTermReview", "secretariat", MonitoringAnswers.review()));
        steps.add(Step.of("UserTask_AnswerReview", MENTEE, MonitoringAnswers.answer()));
        steps.add(Step.of("UserTask_DecideOnReview", "lead", MonitoringAnswers.decide("ADJUST")));
        steps.add(Step.of("UserTask_DraftWorkPlan", MENTEE, WorkplanAnswers.amendment())
                .after(sheets::typePlanWithCorrectedBaseline));
        steps.add(Step.of("UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve()));
    }

    private void lastReport(List<Step> steps) {
        reported(steps, MonitoringAnswers.finalReport());
        steps.add(Step.of("UserTask_AcceptReport", "secretariat", MonitoringAnswers.accept()));
    }

    private void reported(List<Step> steps, Map<String, Object> report) {
        steps.add(Step.of("UserTask_WriteProgressReport", MENTEE, report).after(reports::typeLittle));
        steps.add(Step.of("UserTask_CoSignReport", MENTEE, MonitoringAnswers.coSign()));
        steps.add(Step.of("UserTask_CoSignReport", MENTOR, MonitoringAnswers.coSign()));
    }

    private void closure(List<Step> steps) {
        var report = ClosureAnswers.with(ClosureAnswers.report(), "actualEnd", END.toString());
        steps.add(Step.of("UserTask_WriteClosureReport", MENTEE, report)
                .after(this::publish)
                .after(id -> closures.complete(id, desk))
                .after(itIs(AFTER_THE_END)));
        steps.add(Step.of("UserTask_StateBenefits", MENTEE, ClosureAnswers.statement()));
        steps.add(Step.of("UserTask_StateBenefits", MENTOR, ClosureAnswers.statement()));
        steps.add(Step.of("UserTask_AcceptClosure", "secretariat", deferral(AFTER_THE_END)));
        steps.add(Step.of("UserTask_AcceptClosure", "secretariat", changes(AFTER_THE_END))
                .after(itIs(AFTER_THE_END.plusDays(7))));
        steps.add(Step.of("UserTask_CorrectClosureReport", MENTOR, report));
        steps.add(Step.of("UserTask_AcceptClosure", "secretariat", ClosureAnswers.accept()));
    }

    private void followUps(List<Step> steps) {
        steps.add(Step.of("UserTask_ReportFollowUp", MENTEE, followUp())
                .after(this::bringFollowUpForward)
                .after(itIs(LATER)));
        steps.add(Step.of("UserTask_AcknowledgeFollowUp", "secretariat", deferral(LATER)));
        steps.add(Step.of("UserTask_AcknowledgeFollowUp", "secretariat", changes(LATER))
                .after(itIs(LATER.plusDays(7))));
        steps.add(Step.of("UserTask_CorrectFollowUp", MENTEE, followUp()));
        steps.add(Step.of("UserTask_AcknowledgeFollowUp", "secretariat", ClosureAnswers.acknowledge()));
        for (int later = 0; later < 2; later++) {
            steps.add(Step.of("UserTask_ReportFollowUp", MENTEE, followUp()).after(this::bringFollowUpForward));
            steps.add(Step.of("UserTask_AcknowledgeFollowUp", "secretariat", ClosureAnswers.acknowledge()));
        }
    }

    private static Map<String, Object> followUp() {
        return ClosureAnswers.with(ClosureAnswers.followUp(), "outcomes_2_comment", "The software is late.");
    }

    private void bringFollowUpForward(PartnershipId id) {
        officer(id, by -> interventions.bringFollowUpForward(id, "We are there anyway.", by));
    }

    private void publish(PartnershipId id) {
        officer(id, by -> principles.publish(id, by));
    }

    private void terminate(PartnershipId id) {
        var termination = new Termination(
                TerminationKind.NOTICE_BY_PARTY,
                TerminationReason.LOSS_OF_COMMITMENT,
                "The mayor has other plans.",
                null);
        officer(id, by -> interventions.terminate(id, termination, by));
    }

    private void officer(PartnershipId id, Consumer<Actor> work) {
        desk.as("secretariat", () -> {
            work.accept(new Actor("secretariat", "secretariat", null));
            return null;
        });
        desk.settle(id);
    }

    /** Two years with one report each. */
    private static Map<String, Object> terms() {
        return AgreementAnswers.with(AgreementAnswers.draft("OP03", "OP11"), "reportingRhythm", "ANNUAL");
    }

    static Map<String, Object> screened() {
        return InterestAnswers.screened();
    }

    static Map<String, Object> changes() {
        return changes(today());
    }

    private static Map<String, Object> changes(LocalDate today) {
        return Map.of(
                "decision", "REQUEST_CHANGES",
                "comment", "Please say more about what is to change.",
                "changesDueOn", today.plusDays(14).toString());
    }

    static Map<String, Object> deferral() {
        return deferral(today());
    }

    private static Map<String, Object> deferral(LocalDate today) {
        return Map.of("decision", "DEFER", "deferUntil", today.plusDays(5).toString());
    }

    /** The day comes for a moment, then it is today again. */
    private Consumer<PartnershipId> deferralPasses() {
        return id -> desk.fireTimers(id, Date.from(Instant.now().plus(Duration.ofDays(7))));
    }

    /** From now on it is this day, until the walk is over. */
    private Consumer<PartnershipId> itIs(LocalDate day) {
        return id -> rehearsal.moveTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC), id);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
