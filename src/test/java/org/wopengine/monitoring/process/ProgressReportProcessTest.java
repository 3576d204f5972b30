package org.wopengine.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.audit.DecisionLog;
import org.wopengine.coverage.Walks;
import org.wopengine.duties.Duties;
import org.wopengine.duties.Standing;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.monitoring.MonitoringStart;
import org.wopengine.monitoring.PeriodStatus;
import org.wopengine.monitoring.ProgressReports;
import org.wopengine.monitoring.ReportStatus;
import org.wopengine.monitoring.ReportView;
import org.wopengine.monitoring.Reports;
import org.wopengine.monitoring.TrafficLight;
import org.wopengine.notification.Notifications;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.workplan.Measure;

/** The report on one period; each test walks one of the ways. */
@WopTest
@Walks("progress-report")
class ProgressReportProcessTest {
    private static final String WRITE = "UserTask_WriteProgressReport";
    private static final String CO_SIGN = "UserTask_CoSignReport";
    private static final String ACCEPT = "UserTask_AcceptReport";
    private static final String CORRECT = "UserTask_CorrectProgressReport";

    @Autowired
    Desk desk;

    @Autowired
    Duties duties;

    @Autowired
    MonitoringStart start;

    @Autowired
    MonitoringSheets worksheets;

    @Autowired
    Reports reports;

    @Autowired
    ProgressReports writing;

    @Autowired
    Notifications notifications;

    @Autowired
    DecisionLog log;

    @Autowired
    List<DossierChapter> chapters;

    @Autowired
    HistoryService history;

    @AfterEach
    void backToToday() {
        ClockUtil.reset();
    }

    @Test
    void whatDoesNotHoldMayBeWaivedByASecondPerson() {
        var id = started();
        worksheets.typeLittle(id);
        var contract = MonitoringAnswers.with(MonitoringAnswers.report(), "noCommercialContract", "false");
        desk.complete(
                id, WRITE, "op03", MonitoringAnswers.with(contract, "declarationsNote", "A bid for meters was sent."));
        start.coSigned(id);
        assertThat((String) desk.shown(id, ACCEPT, "secretariat").get("viewPrinciples"))
                .contains("NFP-5", "no commercial contract was begun");

        desk.complete(id, ACCEPT, "secretariat", WaiverAnswers.request("NFP_5"));
        assertThat(desk.openTasks(id)).containsExactly(WaiverAnswers.TASK);
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());
        assertThat(desk.openTasks(id)).containsExactly(ACCEPT);
        assertThat((String) desk.shown(id, ACCEPT, "secretariat").get("viewPrinciples"))
                .contains("granted by lead");
        desk.complete(id, ACCEPT, "secretariat", MonitoringAnswers.accept());
        assertThat(latest(id).period().status()).isEqualTo(PeriodStatus.ACCEPTED);
    }

    @Test
    void aReportIsWrittenRatedAndAccepted() {
        var id = started();
        at("2027-07-10");
        assertThat(desk.openTasks(id)).containsExactly(WRITE);
        worksheets.typeAsPlanned(id, "43.6");
        assertThat(desk.shown(id, WRITE, "op11"))
                .containsEntry("viewPeriod", "Period 1: 1 Jan 2027 – 30 Jun 2027, report due on 15 Jul 2027")
                .containsEntry("viewKindHint", "More periods follow.")
                .hasEntrySatisfying(
                        "viewSheet", text -> assertThat((String) text).contains("Everything is filled in."));

        desk.complete(
                id,
                WRITE,
                "op03",
                MonitoringAnswers.with(MonitoringAnswers.reportAskingForMoney("66000"), "kind", "ANNUAL"));
        assertThat(desk.openTasks(id)).containsExactly(CO_SIGN, CO_SIGN);
        assertThat((String) desk.shown(id, CO_SIGN, "op11").get("viewReadings")).contains("**43.6** %", "Improving");
        start.coSigned(id);

        assertThat(desk.openTasks(id)).containsExactly(ACCEPT);
        assertThat(desk.shown(id, ACCEPT, "secretariat"))
                .containsEntry("viewLight", "Green")
                .containsEntry("viewEarlyClosure", "NONE")
                .containsEntry(
                        "viewFinance",
                        "Last instalment USD\u00a082\u00a0500.00, spent USD\u00a066\u00a0000.00 (80 %), requested USD\u00a040\u00a0000.00");
        desk.complete(
                id, ACCEPT, "secretariat", MonitoringAnswers.with(MonitoringAnswers.accept(), "comment", "Well done."));

        var report = latest(id);
        assertThat(report.status()).isEqualTo(ReportStatus.ACCEPTED_WITH_REMARKS);
        assertThat(report.period().status()).isEqualTo(PeriodStatus.ACCEPTED);
        assertThat(report.light()).isEqualTo(TrafficLight.GREEN);
        assertThat(report.coSignatures()).hasSize(2);
        assertThat(outcome(id)).isEqualTo("CONTINUE");
        assertThat(as(() -> log.of(id)))
                .extracting(decision -> decision.verb())
                .containsSubsequence(
                        "PERIOD_OPENED", "REPORTED", "REPORT_CO_SIGNED", "REPORT_CO_SIGNED", "REPORT_DECIDED");
        assertThat(as(() -> notifications.of(id)))
                .noneMatch(notice -> notice.kind().equals("health-alert"))
                .noneMatch(notice -> notice.kind().equals("indicator-worse"))
                .filteredOn(notice -> notice.kind().equals("instalment-spent"))
                .allSatisfy(notice -> assertThat(notice.arguments()).containsExactly("1", "80"))
                .extracting(notice -> notice.recipientGroup())
                .containsExactly("operator-OP03", "operator-OP11", "secretariat");
    }

    @Test
    void bothSidesAndTheSecretariatHearOfIndicatorsBelowTheirBaseline() {
        var id = started();
        at("2027-07-10");
        worksheets.typeAsPlanned(id, "61");
        desk.complete(
                id,
                WRITE,
                "op03",
                MonitoringAnswers.with(MonitoringAnswers.reportAskingForMoney("6000"), "amountRequested", null));
        desk.complete(id, CO_SIGN, "op11", MonitoringAnswers.coSign());
        desk.complete(id, CO_SIGN, "op03", MonitoringAnswers.coSign());

        assertThat(as(() -> notifications.of(id)))
                .filteredOn(notice -> notice.kind().equals("indicator-worse"))
                .allSatisfy(notice -> assertThat(notice.arguments()).containsExactly("1", "K03"))
                .extracting(notice -> notice.recipientGroup())
                .containsExactly("operator-OP03", "operator-OP11", "secretariat");
    }

    @Test
    void whatWasReachedIsAddedUpOverAcceptedReports() {
        var id = accepted();
        start.report(id);
        at("2028-01-10");
        worksheets.typeLittle(id);
        desk.complete(id, WRITE, "op11", MonitoringAnswers.report());
        var reached = as(() -> reports.achievements(id));

        assertThat(reached.mentorDays()).isEqualByComparingTo("31.5");
        assertThat(reached.menteeDays()).isEqualByComparingTo("60");
        assertThat(reached.women()).isEqualTo(15);
        assertThat(reached.men()).isEqualTo(21);
        assertThat(reached.missions()).isEqualTo(1);
        assertThat(reached.missionDays()).isEqualTo(12);
        assertThat(reached.spent()).hasToString("USD 8000.50");
        assertThat(reached.spentByFunder()).containsOnlyKeys("Solidarity fund");
        assertThat(reached.outputs()).isEmpty();
        assertThat(reached.capacities()).containsOnlyKeys("CO1", "CO2");
        assertThat(reached.readings().get(new Measure(Indicator.K03, IndicatorScope.UTILITY)))
                .singleElement()
                .satisfies(reading -> assertThat(reading.value()).isEqualByComparingTo("43.6"));
        assertThat(latest(id).period().number()).isEqualTo(2);
        assertThat(latest(id).activities()).isEmpty();
        assertThat(latest(id).missions()).isEmpty();
    }

    @Test
    void changesComeBackAsANewVersionAndTheRatingsStay() {
        var id = decisionOpen();
        desk.complete(id, ACCEPT, "secretariat", MonitoringAnswers.requestChanges("Attach the lists."));
        assertThat(desk.openTasks(id)).containsExactly(CORRECT);
        assertThat(desk.shown(id, CORRECT, "op03"))
                .containsEntry("viewRequestedChanges", "Attach the lists.")
                .containsEntry("viewReturnReasons", "Evidence is missing, Delay is not explained")
                .containsEntry("mentorAuthor", "Greta Lund");

        desk.complete(
                id,
                CORRECT,
                "op11",
                MonitoringAnswers.with(MonitoringAnswers.report(), "executiveSummary", "The lists are attached."));
        assertThat(desk.openTasks(id)).containsExactly(ACCEPT);
        desk.complete(id, ACCEPT, "secretariat2", MonitoringAnswers.accept());

        assertThat(as(() -> reports.versions(id, 1)))
                .extracting(version -> version.answers().executiveSummary())
                .containsExactly(
                        "Forty routes are read anew; the first large users pay what they use.",
                        "The lists are attached.");
        assertThat(latest(id).coSignatures()).hasSize(2);
        assertThat(latest(id).status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(as(() -> reports.decisions(id)))
                .extracting(decision -> decision.outcome().name())
                .containsExactly("CHANGES_REQUESTED", "ACCEPTED");
    }

    @Test
    void aDeferredDecisionComesBack() {
        var id = decisionOpen();
        desk.complete(id, ACCEPT, "secretariat", MonitoringAnswers.defer("2099-02-01"));
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(latest(id).status()).isEqualTo(ReportStatus.DEFERRED);

        desk.fireTimers(id, Date.from(Instant.parse("2099-02-02T00:00:10Z")));
        assertThat(desk.openTasks(id)).containsExactly(ACCEPT);
    }

    @Test
    void aRejectedReportLetsThePartnershipGoOn() {
        var id = decisionOpen();
        desk.complete(id, ACCEPT, "secretariat", MonitoringAnswers.reject());

        assertThat(latest(id).status()).isEqualTo(ReportStatus.REJECTED);
        assertThat(latest(id).period().status()).isEqualTo(PeriodStatus.REJECTED);
        assertThat(outcome(id)).isEqualTo("CONTINUE");
        assertThat(as(() -> reports.achievements(id)).capacities()).isEmpty();
    }

    @Test
    void anEarlyClosureNeedsAnAnswer() {
        var id = started();
        worksheets.typeLittle(id);
        desk.complete(id, WRITE, "op03", MonitoringAnswers.reportProposingEarlyClosure());
        start.coSigned(id);
        assertThat(desk.shown(id, ACCEPT, "secretariat")).containsEntry("viewEarlyClosure", "PROPOSED");

        assertThatThrownBy(() -> desk.complete(id, ACCEPT, "secretariat", MonitoringAnswers.accept()))
                .hasMessageContaining("say whether you agree");
        desk.complete(
                id,
                ACCEPT,
                "secretariat",
                MonitoringAnswers.with(MonitoringAnswers.accept(), "agreesEarlyClosure", "true"));
        assertThat(outcome(id)).isEqualTo("CLOSE_EARLY");
    }

    @Test
    void anEarlyClosureNobodyProposedCannotBeAgreedTo() {
        var id = decisionOpen();

        assertThatThrownBy(() -> desk.complete(
                        id,
                        ACCEPT,
                        "secretariat",
                        MonitoringAnswers.with(MonitoringAnswers.accept(), "agreesEarlyClosure", "true")))
                .hasMessageContaining("do not propose to close early");
    }

    @Test
    void aReportOneSideDoesNotStandByIsAcceptedOnlyWithAWord() {
        var id = started();
        worksheets.typeLittle(id);
        desk.complete(id, WRITE, "op03", MonitoringAnswers.report());
        desk.complete(id, CO_SIGN, "op11", MonitoringAnswers.refuseToCoSign());
        desk.complete(id, CO_SIGN, "op03", MonitoringAnswers.coSign());

        assertThatThrownBy(() -> desk.complete(id, ACCEPT, "secretariat", MonitoringAnswers.accept()))
                .hasMessageContaining("did not co-sign");
        desk.complete(
                id, ACCEPT, "secretariat", MonitoringAnswers.with(MonitoringAnswers.accept(), "comment", "Clarified."));
        assertThat(latest(id).status()).isEqualTo(ReportStatus.ACCEPTED_WITH_REMARKS);
    }

    @Test
    void lowOrDistantScoresAlarmTheSecretariat() {
        var id = started();
        worksheets.typeLittle(id);
        desk.complete(id, WRITE, "op03", MonitoringAnswers.report());
        desk.complete(id, CO_SIGN, "op11", MonitoringAnswers.coSign(2));
        desk.complete(id, CO_SIGN, "op03", MonitoringAnswers.coSign(5));

        assertThat(desk.shown(id, ACCEPT, "secretariat"))
                .containsEntry("viewLight", "Red")
                .containsEntry(
                        "viewLightFacts",
                        "Sent 0 days late · outputs due that are there: – % · lowest rating: 2 · widest difference"
                                + " between the sides: 3");
        assertThat(as(() -> notifications.of(id)))
                .filteredOn(notice -> notice.kind().equals("health-alert"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipientGroup()).isEqualTo("secretariat");
                    assertThat(notice.arguments()).containsExactly("1", "2", "3");
                });
    }

    @Test
    void aLateReportTurnsTheLightEvenAfterACorrection() {
        var id = started();
        at("2027-07-24");
        worksheets.typeAsPlanned(id, "43.6");
        desk.complete(
                id,
                WRITE,
                "op03",
                MonitoringAnswers.with(MonitoringAnswers.reportAskingForMoney("66000"), "kind", "PROGRESS"));
        start.coSigned(id);
        assertThat(desk.shown(id, ACCEPT, "secretariat")).containsEntry("viewLight", "Amber");

        desk.complete(id, ACCEPT, "secretariat", MonitoringAnswers.requestChanges("Attach the lists."));
        at("2027-12-01");
        desk.complete(id, CORRECT, "op11", MonitoringAnswers.reportAskingForMoney("66000"));
        assertThat(desk.shown(id, ACCEPT, "secretariat")).containsEntry("viewLight", "Amber");
    }

    @Test
    void anUnfinishedWorksheetNamesWhatIsMissingAndNothingChanges() {
        var id = started();
        at("2027-07-10");

        assertThatThrownBy(() -> desk.complete(id, WRITE, "op03", MonitoringAnswers.report()))
                .hasMessageContaining("Progress by working area, row 1, Status: Please fill this in.");
        worksheets.typeLittle(id);
        assertThatThrownBy(() -> desk.complete(id, WRITE, "op03", MonitoringAnswers.report()))
                .hasMessageContaining("If not as planned: why");
        assertThat(desk.openTasks(id)).containsExactly(WRITE);
        assertThat(as(() -> reports.latest(id))).isEmpty();
    }

    @Test
    void theKindOfTheReportFollowsThePeriod() {
        var id = started();
        worksheets.typeLittle(id);

        assertThatThrownBy(() -> desk.complete(id, WRITE, "op03", MonitoringAnswers.finalReport()))
                .hasMessageContaining("not the final report");
    }

    @Test
    void moneyInTheWorksheetIsNotDeniedInTheForm() {
        var id = started();
        at("2027-07-10");
        worksheets.typeAsPlanned(id, "43.6");

        assertThatThrownBy(() -> desk.complete(id, WRITE, "op03", MonitoringAnswers.report()))
                .hasMessageContaining("lists money that was spent");
    }

    @Test
    void whoWroteOrCoSignedAReportDoesNotDecideOnIt() {
        var id = decisionOpen();

        var people = List.of("op03", "op11", "secretariat");
        assertThat(as(() -> duties.standings(id, "progress-report", people)))
                .extracting(Standing::author)
                .containsExactly(true, true, false);
        assertThat(latest(id).status()).isEqualTo(ReportStatus.UNDER_DECISION);
    }

    @Test
    void theReportIsDueFifteenDaysBehindItsPeriod() {
        var id = started();

        assertThat(desk.task(id, WRITE, "op03").getDueDate().toInstant()).hasToString("2027-07-15T23:59:59Z");
    }

    @Test
    void anotherOperatorsPeopleCannotReport() {
        var id = started();

        assertThatThrownBy(() -> desk.task(id, WRITE, "op05")).isInstanceOf(AssertionError.class);
    }

    @Test
    void theDossierTellsTheStory() {
        var id = accepted();

        var chapter = chapters.stream()
                .filter(one -> one.stage() == Stage.MONITORING)
                .findFirst()
                .orElseThrow();
        assertThat(as(() -> chapter.sections(id)))
                .extracting(DossierChapter.Section::titleKey)
                .containsExactly(
                        "monitoring.dossier.periods",
                        "monitoring.dossier.latest",
                        "monitoring.dossier.areas",
                        "monitoring.dossier.outputs",
                        "monitoring.dossier.missions-made",
                        "monitoring.dossier.capacities",
                        "monitoring.dossier.readings",
                        "monitoring.dossier.reached",
                        "monitoring.dossier.spending",
                        "monitoring.dossier.health",
                        "monitoring.dossier.versions",
                        "monitoring.dossier.decisions");
        assertThat(as(() -> chapter.sections(id))).allSatisfy(section -> assertThat(section.rows())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(section.columns())));
    }

    private PartnershipId started() {
        var id = start.active();
        start.report(id);
        return id;
    }

    private PartnershipId decisionOpen() {
        var id = started();
        worksheets.typeLittle(id);
        desk.complete(id, WRITE, "op03", MonitoringAnswers.report());
        start.coSigned(id);
        return id;
    }

    private PartnershipId accepted() {
        var id = started();
        at("2027-07-10");
        worksheets.typeAsPlanned(id, "43.6");
        desk.complete(id, WRITE, "op03", MonitoringAnswers.reportAskingForMoney("66000"));
        start.coSigned(id);
        desk.complete(id, ACCEPT, "secretariat", MonitoringAnswers.accept());
        return id;
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(day + "T10:00:00Z")));
    }

    private ReportView latest(PartnershipId id) {
        return as(() -> reports.latest(id)).orElseThrow();
    }

    private Object outcome(PartnershipId id) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id.reference())
                        .processDefinitionKey("progress-report")
                        .singleResult()
                        .getId())
                .variableName("reportOutcome")
                .singleResult()
                .getValue();
    }

    private <T> T as(Supplier<T> work) {
        return desk.as("secretariat", work);
    }
}
