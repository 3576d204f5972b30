package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.closure.ClosureSheets;
import org.wopengine.document.SampleFiles;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.principle.Check;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.reconciliation.Finding;
import org.wopengine.reconciliation.Reconciliation;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Rehearsal;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;

/**
 * The acceptance story: OP03, a utility with forty-four percent of losses, finds a mentor, works with it for two years,
 * is closed as partly achieved and asked again a year later. Everybody comes by HTTP, OP03 in Spanish. In between people
 * try what they may not do.
 * On a database of its own: the ranking it reads is that of a new installation.
 */
@WopTest
@Tag("own-application")
class StoryIT {
    private static final String SCREEN = "UserTask_ScreenInterest";
    private static final String SHORTLIST = "UserTask_ShortlistCandidates";
    private static final String ANSWER = "UserTask_AnswerProposal";
    private static final String REVIEW_AGREEMENT = "UserTask_ReviewAgreement";
    private static final String SIGN = "UserTask_SignAgreement";
    private static final String REPORT = "UserTask_WriteProgressReport";
    private static final LocalDate AFTER_THE_END = LocalDate.parse("2029-04-15");
    private static final Map<String, Object> SCREENED = InterestAnswers.screened();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    WorkplanSheets plans;

    @Autowired
    MonitoringSheets reports;

    @Autowired
    ClosureSheets closures;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    TransactionTemplate transaction;

    Cast cast;
    PartnershipId id;

    @BeforeEach
    void everybodyComes() {
        cast = new Cast(desk, port, Map.of("op03", "es"));
    }

    @AfterEach
    void itIsTodayAgain() {
        rehearsal.moveTo(null);
    }

    @Test
    void aPartnershipFromTheFirstInterestToTheFollowUp() {
        theInterestComesWithoutTheCommitmentOfTheHead();
        theOfficerAsksForItAndApprovesTheSecondVersion();
        threeCandidatesAreLookedAtAndTwoAsked();
        bothSidesAgreeAndSignTheirLettersOfIntent();
        anAgreementWithAMarginIsNotApproved();
        bothLeadsSign();
        twoLevelsApartInTheDiagnosisNeedAnExplanation();
        aPlanWithoutCapacityIsNotTakenAndTheSecondIsApproved();
        aReportWithoutEvidenceIsCorrectedAndItsScoresRaiseAnAlarm();
        anElectionSuspendsThePartnershipForThreeMonths();
        theMidTermReviewChangesTheTarget();
        theLastReportAndTheClosure();
        aYearLaterTheMenteeIsAsked();
        theAuditorReadsEverything();
        everythingAgrees();
        assertThat(cast.checksRead())
                .as("checks of the principles in the forms of the gates")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Check.values()).map(Check::code).toList());
    }

    /** The processes, the tables, the files and the chains tell the same story. */
    private void everythingAgrees() {
        var findings = transaction.execute(status -> reconciliation.findings());
        assertThat(findings)
                .allSatisfy((code, found) -> assertThat(found.stream().map(Finding::subject))
                        .as(code)
                        .doesNotContain(id.reference()));
    }

    /** 1, first half. */
    private void theInterestComesWithoutTheCommitmentOfTheHead() {
        var nothing = cast.as("op03").start("partnership-lifecycle", Map.of("title", "Menos pérdidas"));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Rellene este campo");

        id = cast.expresses("op03", withoutCommitment());

        assertThat(cast.dossierAnswer(id, "op03")).isEqualTo(200);
        assertThat(cast.dossierAnswer(id, "secretariat")).isEqualTo(200);
        // strangers: another operator, another region's platform; and who reads no dossier at all
        for (var stranger : new String[] {"op05", "platform-africa"}) {
            assertThat(cast.dossierAnswer(id, stranger)).as(stranger).isEqualTo(404);
        }
        assertThat(cast.dossierAnswer(id, "administrator")).isEqualTo(403);
        assertThat(cast.as("op05").page("/partnerships/WOP-1999-0001").statusCode())
                .isEqualTo(404);
        var task = cast.task(id, "secretariat", SCREEN);
        for (var wrong : new String[] {"op03", "op05", "auditor", "platform-africa"}) {
            assertThat(cast.as(wrong).get("/task?maxResults=200").body())
                    .as(wrong)
                    .doesNotContain(task);
            assertThat(cast.as(wrong).submit(task, SCREENED).statusCode())
                    .as(wrong)
                    .isIn(403, 404, 409);
        }
        cast.cannot(id, "secretariat", SCREEN, SCREENED, "signed commitment of the management is missing");
    }

    /** 1, second half, and 2. */
    private void theOfficerAsksForItAndApprovesTheSecondVersion() {
        var late = cast.task(id, "secretariat2", SCREEN);
        cast.cannot(id, "secretariat", SCREEN, Map.of("decision", "REQUEST_CHANGES"), "Please");
        cast.does(
                id,
                "secretariat",
                SCREEN,
                Map.of(
                        "decision", "REQUEST_CHANGES",
                        "comment", "The letter of the general manager is missing.",
                        "changesDueOn", today().plusDays(14).toString()));
        var stale = cast.as("secretariat2").submit(late, SCREENED);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else has completed this task");

        cast.does(id, "op03", "UserTask_ReviseInterest", withTheLetterItself());

        var shown = cast.as("secretariat").formVariables(cast.task(id, "secretariat", SCREEN));
        assertThat(shown.path("viewEarlier").path("value").asText()).isNotBlank();
        cast.cannot(id, "secretariat", SCREEN, with(SCREENED, "earlierConsidered", "false"), "earlier partnerships");
        cast.does(id, "secretariat", SCREEN, SCREENED);

        var dossier = cast.dossier(id, "secretariat");
        assertThat(dossier)
                .contains("The letter of the general manager is missing.", "Versions", "Carta de compromiso")
                .containsPattern("(?s)chapter-INTEREST.*<td[^>]*>1</td>.*<td[^>]*>2</td>");
    }

    /** 3, first half. */
    private void threeCandidatesAreLookedAtAndTwoAsked() {
        candidatesAreProposedWithScores();
        theConflictScanMarksACommercialTie();
        var shortlist = MatchingAnswers.proposing("OP11", "LEAD_MENTOR");
        shortlist.putAll(MatchingAnswers.candidate(2, "OP12", "MENTOR", "PROPOSE"));
        shortlist.putAll(MatchingAnswers.candidate(3, "OP09", "LEAD_MENTOR", "EXCLUDE"));
        shortlist.put("candidates_3_reason", "Its affiliate bids for a meter contract in Pucara.");
        shortlist.put("candidates_3_commercialTie", "true");
        cast.cannot(id, "secretariat", SHORTLIST, with(shortlist, "candidates_1_interpretation", "false"), "OP11");
        cast.cannot(id, "secretariat", SHORTLIST, with(shortlist, "candidates_3_reason", null), "fill this in");
        cast.does(id, "secretariat", SHORTLIST, shortlist);
        theScoresAreKeptForTheAuditor();

        assertThat(cast.as("op09").sees(id)).isEmpty();
        assertThat(cast.dossierAnswer(id, "op09")).isEqualTo(404);
    }

    /** Three and more, the one that speaks Spanish first; each with its points and the reason. */
    private void candidatesAreProposedWithScores() {
        var ranking = shortlistShows("viewRanking").lines().toList();
        assertThat(ranking.get(0)).contains("Rank", "Points of 100", "Why");
        assertThat(ranking.get(2))
                .as("the best")
                .startsWith("| 1 | **OP09**")
                .contains("Both work in Spanish")
                .doesNotContain("bids for a contract");
        for (var candidate : List.of("OP11", "OP12")) {
            assertThat(ranking)
                    .filteredOn(line -> line.contains("**" + candidate + "**"))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .containsPattern("\\| \\d{1,2}\\.\\d\\d \\|")
                    .contains("Non-Revenue Water", "share no language", "as soon as interpretation is budgeted");
        }
        assertThat(shortlistShows("viewCandidateChoices"))
                .contains("1. OP09", "OP11 EA Belvaux", "points, needs an interpreter");
    }

    /** The operator told of it where it offered itself; nobody has to remember. */
    private void theConflictScanMarksACommercialTie() {
        var offer = InterestAnswers.with(InterestAnswers.ofMentor(), "commercialInterests", "true");
        offer.put("commercialInterestsNote", "Our affiliate bids for a meter contract in Pucara.");
        var other = cast.expresses("op09", offer);

        assertThat(shortlistShows("viewRanking").lines().filter(line -> line.contains("**OP09**")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(
                        "Aguas del Cauce bids for a contract with EMA Pucara or holds one. Look into it",
                        other.reference(),
                        "bids for a meter contract in Pucara");
        var proposed = MatchingAnswers.proposing("OP09", "LEAD_MENTOR");
        cast.cannot(id, "secretariat", SHORTLIST, proposed, "OP09", "meter contract in Pucara", "Look into it");
    }

    private void theScoresAreKeptForTheAuditor() {
        assertThat(cast.dossier(id, "auditor"))
                .contains("Matching, round 1: score of OP11", "Matching, round 1: score of OP12")
                .containsPattern("(?s)Matching, round 1: score of OP09.*Version of the weights.*Both work in Spanish"
                        + ".*bids for a contract.*bids for a meter contract in Pucara");
        assertThat(cast.dossier(id, "op03")).doesNotContain("score of OP09", "meter contract");
    }

    private String shortlistShows(String view) {
        var value = cast.as("secretariat")
                .formVariables(cast.task(id, "secretariat", SHORTLIST))
                .path(view)
                .path("value");
        return value.isTextual() ? value.asText() : value.toString();
    }

    /** 3, second half. */
    private void bothSidesAgreeAndSignTheirLettersOfIntent() {
        cast.does(id, "op03", ANSWER, MatchingAnswers.accept());
        cast.cannot(id, "op11", ANSWER, Map.of("reply", "DECLINE"), "choose why you decline");
        cast.does(id, "op11", ANSWER, MatchingAnswers.accept());
        cast.does(id, "op12", ANSWER, MatchingAnswers.accept());
        cast.cannot(
                id, "secretariat", "UserTask_ApproveMatch", MatchingAnswers.approve(), "Who writes does not decide");
        cast.does(id, "secretariat2", "UserTask_ApproveMatch", MatchingAnswers.approve());
        assertThat(cast.dossierAnswer(id, "op11")).isEqualTo(200);
        signsLetterOfIntent("op03");
        signsLetterOfIntent("op11");
    }

    /** The letter itself lies beside the signature; neither somebody else's file nor one of another type will do. */
    private void signsLetterOfIntent(String user) {
        var task = "UserTask_SignLetterOfIntent";
        cast.cannot(id, user, task, with(MatchingAnswers.sign(), "letter", null), "The signed letter of intent");
        cast.cannot(id, user, task, with(MatchingAnswers.sign(), "letter", "D-999999999/1"), "D-999999999/1");
        var letter = cast.as(user).upload(id, "LOI", "Letter of intent of " + user, SampleFiles.pdf("LOI of " + user));
        cast.does(id, user, task, with(MatchingAnswers.sign(), "letter", letter));
        assertThat(cast.dossier(id, "secretariat")).contains("Letter of intent of " + user);
    }

    /** The letter is uploaded in the dossier and then chosen in the form. */
    private Map<String, Object> withTheLetterItself() {
        var mentee = cast.as("op03");
        var letter = mentee.upload(id, "COMMITMENT_LETTER", "Carta de compromiso", SampleFiles.pdf("Carta de " + id));
        assertThat(mentee.formVariables(cast.task(id, "op03", "UserTask_ReviseInterest"))
                        .path("viewCommitmentChoices")
                        .path("value")
                        .asText())
                .contains(letter, "Carta de compromiso");
        return InterestAnswers.with(InterestAnswers.ofMentee(), "commitmentDocument", letter);
    }

    /** 4, first half. */
    private void anAgreementWithAMarginIsNotApproved() {
        var margin = new HashMap<>(terms());
        margin.put("directCostOnly", false);
        margin.put("directCostOnlyText", "Overhead 12 % and margin 3 % on all days.");
        cast.cannot(id, "op11", "UserTask_DraftAgreement", with(margin, "parties_1_interest", null), "fill this in");
        cast.does(id, "op11", "UserTask_DraftAgreement", margin);
        cast.does(id, "op03", "UserTask_AnswerDraft", AgreementAnswers.agree());
        cast.cannot(id, "secretariat", REVIEW_AGREEMENT, AgreementAnswers.approve(), "leaves out a clause");
        cast.does(id, "secretariat", REVIEW_AGREEMENT, AgreementAnswers.requestChanges("Direct cost only, no margin."));
        cast.does(id, "op03", "UserTask_ReviseAgreement", terms());
        cast.does(id, "op11", "UserTask_AnswerDraft", AgreementAnswers.agree());
        cast.does(id, "secretariat2", REVIEW_AGREEMENT, AgreementAnswers.approve());
    }

    /** 4, second half. */
    private void bothLeadsSign() {
        assertThat(cast.as("op12").tasks(id, SIGN)).as("only leads sign").isEmpty();
        cast.does(id, "op03", SIGN, AgreementAnswers.sign());
        assertThat(cast.as("op03").tasks(id, SIGN)).isEmpty();
        cast.does(id, "op11", SIGN, AgreementAnswers.sign());
        thePublicProfileAppears();
    }

    private void thePublicProfileAppears() {
        var address = "/accountability/" + id;
        assertThat(new Browser(port).get(address).statusCode()).isEqualTo(404);
        assertThat(cast.as("secretariat")
                        .form(address, address + "/publication", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(new Browser(port).get(address).body()).contains("In diagnosis", "2 · Implementation");
    }

    /** 5. */
    private void twoLevelsApartInTheDiagnosisNeedAnExplanation() {
        plans.typeDiagnosis(id);
        var why = "The mentee counts the software, the mentor counts its use.";
        cast.edits(id, "op03", "diagnosis", "assessments", why, Map.of("explanation", ""));
        cast.cannot(
                id,
                "op11",
                "UserTask_RecordDiagnosis",
                WorkplanAnswers.diagnosis(),
                "Mentee and mentor are two levels or more apart");
        assertThat(cast.as("op05").page("/worksheets/" + id + "/diagnosis").statusCode())
                .isEqualTo(404);
        cast.edits(id, "op11", "diagnosis", "assessments", "BILLING", Map.of("explanation", why));
        cast.does(id, "op11", "UserTask_RecordDiagnosis", WorkplanAnswers.diagnosis());
        assertThat(cast.dossier(id, "op12")).contains("44");
    }

    /** 6. */
    private void aPlanWithoutCapacityIsNotTakenAndTheSecondIsApproved() {
        plans.typePlanWithEquipmentOnly(id);
        cast.cannot(id, "op11", "UserTask_DraftWorkPlan", WorkplanAnswers.firstPlan(), "has no capacity outcome");
        plans.typePlanWithProfit(id);
        cast.does(id, "op11", "UserTask_DraftWorkPlan", WorkplanAnswers.firstPlan());
        cast.cannot(id, "secretariat", "UserTask_ApproveWorkPlan", WorkplanAnswers.approve(), "NFP-2", "a margin of 3");
        cast.does(
                id,
                "secretariat",
                "UserTask_ApproveWorkPlan",
                WorkplanAnswers.requestChanges("Say what the billing staff will be able to do."));
        plans.typePlan(id);
        cast.does(id, "op03", "UserTask_ReviseWorkPlan", WorkplanAnswers.firstPlan());
        aSecondOfficerWaivesTheOverhead();
        cast.does(id, "secretariat", "UserTask_ApproveWorkPlan", WorkplanAnswers.approve());
        assertThat(desk.openTasks(id)).containsExactly(REPORT);
    }

    /** 4, the overhead above the cap: seen with the money of the plan. */
    private void aSecondOfficerWaivesTheOverhead() {
        var approve = "UserTask_ApproveWorkPlan";
        cast.cannot(
                id, "secretariat", approve, WorkplanAnswers.approve(), "Overhead is 12 percent, the cap is 7 percent");
        cast.does(id, "secretariat", approve, WaiverAnswers.request("NFP_3"));
        cast.cannot(id, "secretariat", WaiverAnswers.TASK, WaiverAnswers.grant(), "needs two people");
        cast.does(id, "lead", WaiverAnswers.TASK, WaiverAnswers.grant());
    }

    /** 7. */
    private void aReportWithoutEvidenceIsCorrectedAndItsScoresRaiseAnAlarm() {
        reports.typeLittle(id);
        cast.does(id, "op03", REPORT, MonitoringAnswers.report());
        cast.does(id, "op11", "UserTask_CoSignReport", MonitoringAnswers.coSign(3));
        cast.does(id, "op03", "UserTask_CoSignReport", with(MonitoringAnswers.coSign(3), "dynamics", 1));
        assertThat(notices("health-alert")).isPositive();
        cast.does(
                id,
                "secretariat",
                "UserTask_AcceptReport",
                MonitoringAnswers.requestChanges("Evidence is missing for output 1.2."));
        cast.does(id, "op11", "UserTask_CorrectProgressReport", MonitoringAnswers.report());
        cast.does(
                id,
                "secretariat",
                "UserTask_AcceptReport",
                with(MonitoringAnswers.accept(), "comment", "Please keep talking to each other."));
    }

    /** 8. */
    private void anElectionSuspendsThePartnershipForThreeMonths() {
        reports.typeLittle(id);
        var task = cast.task(id, "op03", REPORT);
        assertThat(cast.asks(id, "op03", "suspend", Map.of("reason", "MANAGEMENT_CHANGE", "comment", "Elections."))
                        .statusCode())
                .isEqualTo(409);
        cast.acts(id, "secretariat", "suspend", Map.of("reason", "MANAGEMENT_CHANGE", "comment", "New management."));

        var onHold = cast.as("op03").submit(task, MonitoringAnswers.report());
        assertThat(onHold.statusCode()).isEqualTo(409);
        assertThat(onHold.body()).contains("Esta alianza está en pausa");
        assertThat(jobs(1)).as("timers that still run").isZero();
        assertThat(jobs(2)).as("timers that wait").isPositive();

        cast.acts(id, "secretariat", "resume", Map.of("comment", "The new manager has signed a letter."));
        assertThat(jobs(2)).isZero();
        anAddendumExtendsTheAgreement();
        reported(MonitoringAnswers.report());
    }

    private void anAddendumExtendsTheAgreement() {
        cast.acts(
                id,
                "op03",
                "request-addendum",
                Map.of("reason", "TIME_EXTENSION", "comment", "The three months of the suspension."));
        var longer = with(terms(), "endsOn", AFTER_THE_END.minusDays(15).toString());
        longer.put("addendum", "The end moves by three months, for those of the suspension.");
        cast.does(id, "op03", "UserTask_DraftAgreement", longer);
        cast.does(id, "op11", "UserTask_AnswerDraft", AgreementAnswers.agree());
        cast.does(id, "secretariat2", REVIEW_AGREEMENT, AgreementAnswers.approve());
        cast.does(id, "op03", SIGN, AgreementAnswers.sign());
        assertThat(endsOn()).as("one signature is not enough").isEqualTo("2028-12-31");
        cast.does(id, "op11", SIGN, AgreementAnswers.sign());
        assertThat(endsOn()).isEqualTo(AFTER_THE_END.minusDays(15).toString());
    }

    private String endsOn() {
        return database.queryForObject(
                "select ends_on from wop.partnership where reference = ?", String.class, id.reference());
    }

    /** 9. */
    private void theMidTermReviewChangesTheTarget() {
        reported(MonitoringAnswers.report());
        cast.does(id, "secretariat", "UserTask_WriteMidTermReview", MonitoringAnswers.review());
        cast.does(id, "op11", "UserTask_AnswerReview", MonitoringAnswers.answer());
        var decision = cast.task(id, "lead", "UserTask_DecideOnReview");
        var officer = cast.as("secretariat").submit(decision, MonitoringAnswers.decide("CONTINUE"));
        assertThat(officer.statusCode())
                .as("only the lead decides: " + officer.body())
                .isIn(400, 403);
        cast.does(id, "lead", "UserTask_DecideOnReview", MonitoringAnswers.decide("ADJUST"));
        plans.typePlanWithCorrectedBaseline(id);
        cast.does(id, "op03", "UserTask_DraftWorkPlan", WorkplanAnswers.amendment());
        cast.does(id, "secretariat", "UserTask_ApproveWorkPlan", WorkplanAnswers.approve());
        assertThat(planVersions()).isGreaterThan(1);
    }

    /** 10. */
    private void theLastReportAndTheClosure() {
        reported(MonitoringAnswers.report());
        reported(MonitoringAnswers.finalReport());
        rehearsal.moveTo(noon(AFTER_THE_END), id);
        closures.complete(id, desk);
        cast.edits(id, "op03", "closure-report", "performance", "\"39", Map.of("value", "40.5", "explanation", ""));
        var report = with(
                ClosureAnswers.report(),
                "actualEnd",
                AFTER_THE_END.minusDays(15).toString());
        report.putAll(Map.of("finances_3_party", "OP12", "finances_3_income", 0, "finances_3_directCost", 0));
        cast.cannot(id, "op03", "UserTask_WriteClosureReport", report, "La meta no se alcanzó. Explique por qué.");
        cast.edits(id, "op11", "closure-report", "performance", "40.5", Map.of("explanation", "The meters came late."));
        cast.does(id, "op03", "UserTask_WriteClosureReport", report);
        cast.does(id, "op03", "UserTask_StateBenefits", ClosureAnswers.statement());
        assertThat(desk.openTasks(id)).as("both sides first").containsExactly("UserTask_StateBenefits");
        cast.does(id, "op11", "UserTask_StateBenefits", ClosureAnswers.statement());
        cast.does(id, "secretariat", "UserTask_AcceptClosure", WaiverAnswers.judging(ClosureAnswers.accept(), "NFP_3"));
        laterIssueFactsheetAndIati();
        assertThat(cast.dossier(id, "op03")).contains("40,5", "The meters came late.");
        assertThat(status()).isEqualTo("CLOSED");
    }

    /** 11. */
    private void aYearLaterTheMenteeIsAsked() {
        followedUp(AFTER_THE_END.plusMonths(6).plusDays(1));
        followedUp(AFTER_THE_END.plusMonths(12).plusDays(2));
        laterIssueTheMenteeIsInvitedToRegisterAsMentor();
        assertThat(cast.dossier(id, "secretariat")).contains("39.8", "Wants to become a mentor");
        assertThat(status()).isEqualTo("FOLLOW_UP");
    }

    /** 12. */
    private void theAuditorReadsEverything() {
        assertThat(cast.dossier(id, "auditor"))
                .contains(
                        "Its affiliate bids for a meter contract in Pucara.",
                        "The letter of the general manager is missing.",
                        "Direct cost only, no margin.",
                        "Evidence is missing for output 1.2.",
                        "The new manager has signed a letter.");
        assertThat(cast.asks(id, "auditor", "terminate", Map.of()).statusCode()).isIn(400, 403, 409);
        assertThat(cast.as("auditor").get("/task").statusCode()).isEqualTo(403);
        laterIssueTheLogIsExported();
    }

    private void reported(Map<String, Object> report) {
        reports.typeLittle(id);
        cast.does(id, "op03", REPORT, report);
        cast.does(id, "op03", "UserTask_CoSignReport", MonitoringAnswers.coSign());
        cast.does(id, "op11", "UserTask_CoSignReport", MonitoringAnswers.coSign());
        cast.does(id, "secretariat", "UserTask_AcceptReport", MonitoringAnswers.accept());
    }

    private void followedUp(LocalDate day) {
        rehearsal.moveTo(noon(day), id);
        cast.does(
                id,
                "op03",
                "UserTask_ReportFollowUp",
                with(ClosureAnswers.followUp(), "outcomes_2_comment", "The software is late."));
        cast.does(id, "secretariat", "UserTask_AcknowledgeFollowUp", ClosureAnswers.acknowledge());
    }

    /** later issue: factsheets, IATI. */
    private void laterIssueFactsheetAndIati() {}

    /** later issue: mentors' register. */
    private void laterIssueTheMenteeIsInvitedToRegisterAsMentor() {}

    /** later issue: export for auditors. */
    private void laterIssueTheLogIsExported() {}

    private long notices(String kind) {
        return count("select count(*) from wop.notification where partnership = ? and kind = '" + kind + "'");
    }

    /** @param state 1 for those that run, 2 for those on hold */
    private long jobs(int state) {
        return count("select count(*) from act_ru_job job join act_ru_execution instance"
                + " on instance.id_ = job.process_instance_id_"
                + " where instance.business_key_ = ? and job.suspension_state_ = " + state);
    }

    private long planVersions() {
        return count("select count(*) from wop.work_plan where partnership = ?");
    }

    private String status() {
        return database.queryForObject(
                "select status from wop.partnership where reference = ?", String.class, id.reference());
    }

    private long count(String question) {
        return database.queryForObject(question, Long.class, id.reference());
    }

    private static Map<String, Object> withoutCommitment() {
        var answers = InterestAnswers.ofMentee();
        answers.remove("commitmentSignatory");
        answers.remove("commitmentSignedOn");
        answers.remove("commitmentDocument");
        return answers;
    }

    private static Map<String, Object> terms() {
        return with(AgreementAnswers.draft("OP03", "OP11", "OP12"), "overheadPercent", 12);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        return InterestAnswers.with(answers, key, value);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
