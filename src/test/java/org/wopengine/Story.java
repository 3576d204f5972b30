package org.wopengine;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.closure.ClosureSheets;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.principle.Principles;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;

/** Brings a partnership to where a test begins, through the same forms people use. */
@TestComponent
public class Story {
    private final Desk desk;
    private final WorkplanSheets worksheets;
    private final MonitoringSheets reportSheets;
    private final ClosureSheets closureSheets;
    private final Principles principles;

    Story(
            Desk desk,
            WorkplanSheets worksheets,
            MonitoringSheets reportSheets,
            ClosureSheets closureSheets,
            Principles principles) {
        this.principles = principles;
        this.desk = desk;
        this.worksheets = worksheets;
        this.reportSheets = reportSheets;
        this.closureSheets = closureSheets;
    }

    /** OP03 asks for help and is found eligible: the matching is open. */
    public PartnershipId toMatching() {
        var id = desk.express("op03", InterestAnswers.ofMentee());
        screened(id);
        return id;
    }

    /** OP03 and OP11 found each other: the agreement is to be drafted. */
    public PartnershipId toAgreement() {
        var id = desk.express("op03", InterestAnswers.joint("OP11"));
        screened(id);
        return id;
    }

    /** OP03 was matched with OP11 in a round: the agreement is to be drafted. */
    public PartnershipId toAgreementByMatching() {
        var id = toMatching();
        matched(id, "op03", "op11");
        return id;
    }

    /** OP03 and OP11 have signed: the diagnosis is to be recorded. */
    public PartnershipId toSigned() {
        var id = toAgreement();
        signed(id, "op03", "op11");
        return id;
    }

    /** Drafts, approves and signs the agreement of two leads. */
    public void signed(PartnershipId id, String mentee, String mentor) {
        signed(
                id,
                mentee,
                mentor,
                AgreementAnswers.draft(mentee.toUpperCase(Locale.ROOT), mentor.toUpperCase(Locale.ROOT)));
    }

    /** The same with other terms. */
    public void signed(PartnershipId id, String mentee, String mentor, Map<String, Object> terms) {
        desk.complete(id, "UserTask_DraftAgreement", mentee, terms);
        desk.complete(id, "UserTask_AnswerDraft", mentor, AgreementAnswers.agree());
        desk.complete(id, "UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve());
        desk.complete(id, "UserTask_SignAgreement", mentee, AgreementAnswers.sign());
        desk.complete(id, "UserTask_SignAgreement", mentor, AgreementAnswers.sign());
    }

    /** The diagnosis is recorded: the work plan is to be drafted. */
    public PartnershipId toPlanning() {
        var id = toSigned();
        diagnosed(id);
        return id;
    }

    public void diagnosed(PartnershipId id) {
        worksheets.typeDiagnosis(id);
        desk.complete(id, "UserTask_RecordDiagnosis", "op03", WorkplanAnswers.diagnosis());
    }

    /** The first work plan is approved: the partnership is active. */
    public PartnershipId toActive() {
        var id = toPlanning();
        worksheets.typePlan(id);
        desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.firstPlan());
        desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve());
        return id;
    }

    /** Two of four periods are reported on: the mid-term review is to be written. */
    public PartnershipId toReview() {
        var id = toActive();
        reported(id, MonitoringAnswers.report());
        reported(id, MonitoringAnswers.report());
        return id;
    }

    /** All four periods are reported on, with a review half-way: the monitoring is over. */
    public PartnershipId toMonitored() {
        var id = toReview();
        reviewed(id, MonitoringAnswers.decide("CONTINUE"));
        reported(id, MonitoringAnswers.report());
        reported(id, MonitoringAnswers.finalReport());
        return id;
    }

    /** Writes, co-signs and accepts the report on the open period. */
    public void reported(PartnershipId id, Map<String, Object> answers) {
        reportSheets.typeLittle(id);
        desk.complete(id, "UserTask_WriteProgressReport", "op03", answers);
        desk.complete(id, "UserTask_CoSignReport", "op03", MonitoringAnswers.coSign());
        desk.complete(id, "UserTask_CoSignReport", "op11", MonitoringAnswers.coSign());
        desk.complete(id, "UserTask_AcceptReport", "secretariat", MonitoringAnswers.accept());
    }

    /** Writes and answers the review that is due and decides on it. */
    public void reviewed(PartnershipId id, Map<String, Object> decision) {
        desk.complete(id, "UserTask_WriteMidTermReview", "secretariat", MonitoringAnswers.review());
        desk.complete(id, "UserTask_AnswerReview", "op11", MonitoringAnswers.answer());
        desk.complete(id, "UserTask_DecideOnReview", "lead", decision);
    }

    /** The closure report of OP11 and OP03 is written, both say what they gained, and the secretariat accepts. */
    public void closed(PartnershipId id, String lastDay) {
        published(id);
        closureSheets.complete(id, desk);
        desk.complete(
                id,
                "UserTask_WriteClosureReport",
                "op03",
                ClosureAnswers.with(ClosureAnswers.report(), "actualEnd", lastDay));
        desk.complete(id, "UserTask_StateBenefits", "op03", ClosureAnswers.statement());
        desk.complete(id, "UserTask_StateBenefits", "op11", ClosureAnswers.statement());
        desk.complete(id, "UserTask_AcceptClosure", "secretariat", ClosureAnswers.accept());
    }

    /** The accountability page is public, as the closure asks for. */
    public void published(PartnershipId id) {
        desk.as("secretariat", () -> {
            principles.publish(id, new Actor("secretariat", "secretariat", null));
            return id;
        });
    }

    public void screened(PartnershipId id) {
        desk.complete(id, "UserTask_ScreenInterest", "secretariat", InterestAnswers.screened());
    }

    private void matched(PartnershipId id, String applicant, String candidate) {
        desk.complete(
                id,
                "UserTask_ShortlistCandidates",
                "secretariat",
                MatchingAnswers.proposing(candidate.toUpperCase(Locale.ROOT), "LEAD_MENTOR"));
        desk.complete(id, "UserTask_AnswerProposal", applicant, MatchingAnswers.accept());
        desk.complete(id, "UserTask_AnswerProposal", candidate, MatchingAnswers.accept());
        desk.complete(id, "UserTask_ApproveMatch", "secretariat2", MatchingAnswers.approve());
        desk.complete(id, "UserTask_SignLetterOfIntent", applicant, MatchingAnswers.sign());
        desk.complete(id, "UserTask_SignLetterOfIntent", candidate, MatchingAnswers.sign());
    }
}
