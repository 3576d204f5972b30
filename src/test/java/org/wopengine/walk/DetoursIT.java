package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.closure.ExitAnswers;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;

/** The other stories, over the wire: those that end early, and partnerships of unusual shape. */
@WopTest
class DetoursIT {
    private static final String SCREEN = "UserTask_ScreenInterest";
    private static final Map<String, Object> SCREENED = InterestAnswers.screened();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    WorkplanSheets plans;

    @Autowired
    MonitoringSheets reports;

    @Autowired
    JdbcTemplate database;

    Cast cast;

    @BeforeEach
    void everybodyComes() {
        cast = new Cast(desk, port, Map.of());
    }

    @Test
    void anInterestIsRejectedAndItsApplicantReadsWhy() {
        var id = cast.expresses("op03", InterestAnswers.ofMentee());
        cast.cannot(id, "secretariat", SCREEN, Map.of("decision", "REJECT"), "reason");
        cast.does(
                id,
                "secretariat",
                SCREEN,
                Map.of("decision", "REJECT", "reasonCode", "OUT_OF_SCOPE", "comment", "Pipes only."));

        assertThat(status(id)).isEqualTo("REJECTED");
        assertThat(cast.dossier(id, "op03")).contains("Pipes only.");
        assertThat(desk.openTasks(id)).isEmpty();
    }

    @Test
    void anApplicantWithdrawsOnItsPageAndNobodyElseCan() {
        var id = cast.expresses("op03", InterestAnswers.ofMentee());
        var task = cast.task(id, "secretariat", SCREEN);
        var why = Map.of("reason", "SOLVED_OTHERWISE", "comment", "The province pays for meters.");
        assertThat(cast.asks(id, "secretariat", "withdraw", why).statusCode()).isEqualTo(409);
        assertThat(cast.asks(id, "op05", "withdraw", why).statusCode()).isEqualTo(404);
        assertThat(cast.asks(id, "op03", "withdraw", Map.of("reason", "")).statusCode())
                .isEqualTo(400);
        assertThat(status(id)).isEqualTo("SCREENING");

        cast.acts(id, "op03", "withdraw", why);

        assertThat(status(id)).isEqualTo("WITHDRAWN");
        assertThat(cast.dossier(id, "secretariat")).contains("The province pays for meters.");
        assertThat(cast.as("secretariat").submit(task, SCREENED).statusCode()).isEqualTo(409);
        assertThat(cast.asks(id, "op03", "withdraw", why).statusCode()).isEqualTo(409);
    }

    @Test
    void anInterestNobodyMatchesEndsUnmatched() {
        var id = story.toMatching();
        cast.cannot(
                id,
                "secretariat",
                "UserTask_ShortlistCandidates",
                Map.of("outcome", "GIVE_UP"),
                "why nobody is proposed");
        cast.does(id, "secretariat", "UserTask_ShortlistCandidates", MatchingAnswers.nobody("GIVE_UP"));

        assertThat(status(id)).isEqualTo("UNMATCHED");
    }

    @Test
    void whoeverWroteADossierDoesNotJudgeIt() {
        var answers = InterestAnswers.with(InterestAnswers.ofMentee(), "applicantOperator", "OP10");
        var id = cast.expresses("secretariat", answers);
        cast.cannot(id, "secretariat", SCREEN, SCREENED, "Who writes does not decide");
        cast.does(id, "secretariat2", SCREEN, SCREENED);

        assertThat(status(id)).isEqualTo("MATCHING");
        assertThat(cast.dossierAnswer(id, "op10")).isEqualTo(200);
    }

    @Test
    void aSuspendedPartnershipTakesNothingUntilItIsResumed() {
        var id = story.toSigned();
        plans.typeDiagnosis(id);
        var task = cast.task(id, "op03", "UserTask_RecordDiagnosis");
        cast.acts(id, "secretariat", "suspend", Map.of("reason", "SECURITY", "comment", "Roads are closed."));

        var refused = cast.as("op03").submit(task, WorkplanAnswers.diagnosis());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("on hold");
        assertThat(cast.asks(id, "secretariat", "suspend", Map.of("reason", "SECURITY", "comment", "Again."))
                        .statusCode())
                .isEqualTo(409);

        cast.acts(id, "secretariat2", "resume", Map.of("comment", "Roads are open."));
        cast.does(id, "op03", "UserTask_RecordDiagnosis", WorkplanAnswers.diagnosis());
    }

    @Test
    void aSignedPartnershipIsTerminatedAndSettled() {
        var why = Map.of("kind", "NOTICE_BY_PARTY", "reason", "LOSS_OF_COMMITMENT", "comment", "A new mayor.");
        var early = story.toAgreement();
        assertThat(cast.asks(early, "lead", "terminate", why).statusCode()).isEqualTo(409);
        var id = story.toActive();
        assertThat(cast.asks(id, "op03", "terminate", why).statusCode()).isEqualTo(409);

        cast.acts(id, "lead", "terminate", why);

        assertThat(desk.openTasks(id)).containsExactly("UserTask_SettleTermination");
        cast.does(id, "secretariat", "UserTask_SettleTermination", ExitAnswers.settlement());
        assertThat(status(id)).isEqualTo("TERMINATED");
        assertThat(cast.dossier(id, "op11")).contains("A new mayor.", "Meter test bench");
    }

    @Test
    void aPartnershipWithoutAnyMoneyGetsToWork() {
        var answers = InterestAnswers.with(InterestAnswers.joint("OP11"), "ownStaffDays", 0);
        var id = cast.expresses("op03", InterestAnswers.with(answers, "ownContributionNote", "We open our doors."));
        cast.does(id, "secretariat", SCREEN, SCREENED);
        cast.does(id, "op03", "UserTask_DraftAgreement", AgreementAnswers.withoutMoney("OP03", "OP11"));
        cast.does(id, "op11", "UserTask_AnswerDraft", AgreementAnswers.agree());
        signed(id, "op03", "op11");
        plans.typeDiagnosis(id);
        cast.does(id, "op03", "UserTask_RecordDiagnosis", WorkplanAnswers.diagnosis());
        plans.typePlanWithoutMoney(id);
        cast.does(id, "op11", "UserTask_DraftWorkPlan", WorkplanAnswers.firstPlan());
        cast.does(id, "secretariat", "UserTask_ApproveWorkPlan", WorkplanAnswers.approve());

        assertThat(status(id)).isEqualTo("ACTIVE");
        assertThat(cast.dossier(id, "secretariat")).contains("USD 0.00");
    }

    @Test
    void oneMentorHelpsThreeMentees() {
        var id = cast.expresses("op11", InterestAnswers.ofMentor());
        cast.does(id, "secretariat", SCREEN, SCREENED);
        var shortlist = new HashMap<>(MatchingAnswers.proposing("OP03", "LEAD_MENTEE"));
        shortlist.putAll(MatchingAnswers.candidate(2, "OP10", "MENTEE", "PROPOSE"));
        shortlist.putAll(MatchingAnswers.candidate(3, "OP12", "MENTEE", "PROPOSE"));
        cast.does(id, "secretariat", "UserTask_ShortlistCandidates", shortlist);
        for (var operator : List.of("op11", "op03", "op10", "op12")) {
            cast.does(id, operator, "UserTask_AnswerProposal", MatchingAnswers.accept());
        }
        cast.does(id, "secretariat2", "UserTask_ApproveMatch", MatchingAnswers.approve());
        cast.does(id, "op11", "UserTask_SignLetterOfIntent", MatchingAnswers.sign());
        cast.does(id, "op03", "UserTask_SignLetterOfIntent", MatchingAnswers.sign());
        cast.does(id, "op11", "UserTask_DraftAgreement", AgreementAnswers.draft("OP11", "OP03", "OP10", "OP12"));
        cast.does(id, "op03", "UserTask_AnswerDraft", AgreementAnswers.agree());
        signed(id, "op03", "op11");

        assertThat(status(id)).isIn("SIGNED", "DIAGNOSIS");
        for (var operator : List.of("op11", "op03", "op10", "op12")) {
            assertThat(cast.dossierAnswer(id, operator)).as(operator).isEqualTo(200);
        }
        assertThat(database.queryForObject(
                        "select count(*) from wop.partnership_party where partnership = ? and role like '%MENTEE'",
                        Long.class, id.reference()))
                .isEqualTo(3);
    }

    @Test
    void aLeadAsksForAnAmendmentBesideTheReports() {
        var id = story.toActive();
        var why = Map.of("reason", "TARGETS", "comment", "The baseline was a guess.");
        assertThat(cast.asks(id, "op05", "request-amendment", why).statusCode()).isEqualTo(404);

        cast.acts(id, "op03", "request-amendment", why);

        assertThat(desk.openTasks(id)).containsExactly("UserTask_DraftWorkPlan", "UserTask_WriteProgressReport");
        plans.typePlanWithCorrectedBaseline(id);
        cast.does(id, "op11", "UserTask_DraftWorkPlan", WorkplanAnswers.amendment());
        cast.does(id, "secretariat", "UserTask_ApproveWorkPlan", WorkplanAnswers.approve());
        assertThat(desk.openTasks(id)).containsExactly("UserTask_WriteProgressReport");
        assertThat(cast.dossier(id, "op03")).contains("The baseline was a guess.");
    }

    @Test
    void anAddendumMovesTheEndOfARunningPartnership() {
        var id = story.toActive();
        var why = Map.of("reason", "TIME_EXTENSION", "comment", "Elections came between.");
        assertThat(cast.asks(id, "op05", "request-addendum", why).statusCode()).isEqualTo(404);
        assertThat(cast.asks(id, "auditor", "request-addendum", why).statusCode())
                .isEqualTo(403);
        assertThat(cast.asks(id, "op03", "request-addendum", Map.of("reason", "TIME_EXTENSION"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(cast.asks(id, "op03", "withdraw-addendum", Map.of("comment", "None yet."))
                        .statusCode())
                .isEqualTo(409);

        cast.acts(id, "op03", "request-addendum", why);
        assertThat(cast.asks(id, "op11", "request-addendum", why).statusCode()).isEqualTo(409);
        assertThat(desk.openTasks(id))
                .containsExactlyInAnyOrder("UserTask_DraftAgreement", "UserTask_WriteProgressReport");
        var longer = AgreementAnswers.extension("2029-06-30", "OP03", "OP11");
        var write = "UserTask_DraftAgreement";
        cast.cannot(id, "op11", write, AgreementAnswers.with(longer, "addendum", ""), "changes and why");
        cast.cannot(id, "op11", write, AgreementAnswers.with(longer, "endsOn", "2026-01-31"), "after the start");
        cast.cannot(id, "op11", write, AgreementAnswers.with(longer, "endsOn", "2032-01-02"), "60 months");
        cast.cannot(id, "op11", write, AgreementAnswers.with(longer, "endsOn", "2028-12-31"), "word for word");
        cast.does(id, "op11", write, longer);
        cast.does(id, "op03", "UserTask_AnswerDraft", AgreementAnswers.wantChanges("Three months more."));
        cast.does(id, "op03", "UserTask_ReviseAgreement", AgreementAnswers.extension("2029-09-30", "OP03", "OP11"));
        cast.does(id, "op11", "UserTask_AnswerDraft", AgreementAnswers.agree());
        assertThat(endOf(id)).isEqualTo("2028-12-31");
        signed(id, "op03", "op11");

        assertThat(endOf(id)).isEqualTo("2029-09-30");
        assertThat(status(id)).isEqualTo("ACTIVE");
        assertThat(desk.openTasks(id)).containsExactly("UserTask_WriteProgressReport");
        assertThat(cast.dossier(id, "op11"))
                .contains("Elections came between.", "The end moves to 2029-09-30, because of the elections.");
        assertThat(cast.as("op11").page("/partnerships/" + id + "/agreement").body())
                .contains("Addendum no. 1");
    }

    @Test
    void everythingReachedIsClosedEarly() {
        var id = story.toActive();
        reports.typeLittle(id);
        cast.does(id, "op03", "UserTask_WriteProgressReport", MonitoringAnswers.reportProposingEarlyClosure());
        cast.does(id, "op03", "UserTask_CoSignReport", MonitoringAnswers.coSign());
        cast.does(id, "op11", "UserTask_CoSignReport", MonitoringAnswers.coSign());
        cast.does(
                id,
                "secretariat",
                "UserTask_AcceptReport",
                MonitoringAnswers.with(MonitoringAnswers.accept(), "agreesEarlyClosure", "true"));

        assertThat(desk.openTasks(id)).containsExactly("UserTask_WriteClosureReport");
        assertThat(status(id)).isEqualTo("CLOSING");
    }

    private void signed(PartnershipId id, String mentee, String mentor) {
        cast.does(id, "secretariat", "UserTask_ReviewAgreement", AgreementAnswers.approve());
        cast.does(id, mentee, "UserTask_SignAgreement", AgreementAnswers.sign());
        cast.does(id, mentor, "UserTask_SignAgreement", AgreementAnswers.sign());
    }

    private String endOf(PartnershipId id) {
        return database.queryForObject(
                "select ends_on from wop.partnership where reference = ?", String.class, id.reference());
    }

    private String status(PartnershipId id) {
        return database.queryForObject(
                "select status from wop.partnership where reference = ?", String.class, id.reference());
    }
}
