package org.wopengine.closure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wopengine.closure.ClosureAnswers.with;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.closure.BenefitView;
import org.wopengine.closure.CapacityResult;
import org.wopengine.closure.CloseType;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.closure.ClosureOutcome;
import org.wopengine.closure.ClosureRejection;
import org.wopengine.closure.ClosureSheets;
import org.wopengine.closure.ClosureStarts;
import org.wopengine.closure.ClosureStatus;
import org.wopengine.closure.ClosureView;
import org.wopengine.closure.Closures;
import org.wopengine.closure.GateDecisionView;
import org.wopengine.closure.PartyDays;
import org.wopengine.coverage.Walks;
import org.wopengine.duties.Duties;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.CapacityLevel;

/** The model alone; each test walks one of its ways. */
@WopTest
@Walks("partnership-closure")
class PartnershipClosureProcessTest {
    private static final String WRITE = "UserTask_WriteClosureReport";
    private static final String STATE = "UserTask_StateBenefits";
    private static final String ACCEPT = "UserTask_AcceptClosure";
    private static final String CORRECT = "UserTask_CorrectClosureReport";

    @Autowired
    Desk desk;

    @Autowired
    Duties duties;

    @Autowired
    ClosureStarts starts;

    @Autowired
    ClosureSheets sheets;

    @Autowired
    Closures closures;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Notifications notifications;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @AfterEach
    void setTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    void aSurplusPutIntoThePartnershipNeedsASecondPersonToPass() {
        var report = with(ClosureAnswers.report(), "finances_1_party", "OP11");
        report = with(report, "finances_1_income", 100000);
        report = with(report, "finances_1_directCost", 96500);
        report = with(report, "finances_1_surplusUse", "REINVESTED");
        var id = starts.stated(with(report, "finances_1_surplusNote", "Spare meters for the mentee."));
        refused(id, ACCEPT, "secretariat", ClosureAnswers.accept(), "NFP-6 has to be judged by you first");

        desk.complete(id, ACCEPT, "secretariat", WaiverAnswers.request("NFP_6"));
        assertThat(desk.openTasks(id)).containsExactly(WaiverAnswers.TASK);
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());
        desk.complete(id, ACCEPT, "secretariat", ClosureAnswers.accept());
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSED);
    }

    @Test
    void aReportAndBothStatementsAreAccepted() {
        var id = starts.closing();
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSING);
        assertThat(desk.shown(id, WRITE, "op11"))
                .containsEntry("viewTitle", "Fewer losses in Pucara")
                .containsEntry("finances_1_party", "OP11")
                .containsEntry("finances_2_party", "OP03")
                .doesNotContainKey("finances_1_income");

        sheets.type(id);
        desk.complete(id, WRITE, "op03", ClosureAnswers.report());
        assertThat(desk.openTasks(id)).containsExactly(STATE, STATE);
        assertThat(desk.shown(id, STATE, "op11")).containsEntry("viewResults", "- The loss unit works without help.");

        desk.complete(id, STATE, "op11", ClosureAnswers.statement());
        assertThat(desk.openTasks(id)).containsExactly(STATE);
        desk.complete(id, STATE, "op03", with(ClosureAnswers.statement(), "satisfaction", 5));
        assertThat(desk.shown(id, ACCEPT, "secretariat"))
                .containsEntry("viewCloseType", "Completed partially")
                .containsEntry("viewCost", "USD\u00a0110\u00a0000.00")
                .hasEntrySatisfying("viewAudit", text -> assertThat(text.toString())
                        .matches("Unqualified, Quispe and partners, 1 Mar 2026 \\(D-\\d+/1\\)"))
                .hasEntrySatisfying("viewPerformance", text -> assertThat(text.toString())
                        .contains("baseline 45, target 38, final 40.5; 64.3 % of the target")
                        .contains("The meters came late."))
                .hasEntrySatisfying("viewStatements", text -> assertThat(text.toString())
                        .contains("OP11 EA Belvaux, satisfaction 4 of 5")
                        .contains("OP03 EMA Pucara, satisfaction 5 of 5"));

        desk.complete(id, ACCEPT, "secretariat", ClosureAnswers.accept());

        assertThat(passed(id)).contains("EndEvent_PartnershipClosed");
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSED);
        assertThat(partnership(id).closedAt()).isNotNull();
        var closed = view(id);
        assertThat(closed.status()).isEqualTo(ClosureStatus.CLOSED);
        assertThat(closed.closeType()).isEqualTo(CloseType.COMPLETED_PARTIALLY);
        assertThat(closed.decidedBy()).isEqualTo("secretariat");
        assertThat(closed.capacities())
                .extracting(CapacityResult::code, CapacityResult::agreed)
                .containsExactly(tuple("CO1", CapacityLevel.ADOPTED), tuple("CO2", CapacityLevel.APPLIED_WITH_HELP));
        assertThat(closed.unspent()).hasToString("USD 10000.50");
        assertThat(closed.statements())
                .extracting(BenefitView::operator, BenefitView::satisfaction)
                .containsExactlyInAnyOrder(tuple(new OperatorCode("OP11"), 4), tuple(new OperatorCode("OP03"), 5));
        assertThat(told(id))
                .extracting(Notice::recipientGroup, Notice::kind)
                .containsExactlyInAnyOrder(
                        tuple("operator-OP03", "partnership-closed"),
                        tuple("operator-OP11", "partnership-closed"),
                        tuple("operator-OP03", "closure-approve"),
                        tuple("operator-OP11", "closure-approve"));
        assertThat(verbs(id))
                .containsSubsequence(
                        "CLOSURE_REPORTED", "BENEFITS_STATED", "BENEFITS_STATED", "MOVED", "CLOSURE_DECIDED");
    }

    @Test
    void theWorksheetBeginsWithPlanAndReportsAndIsCheckedWithTheForm() {
        var id = starts.planned();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2029-01-15T10:00:00Z")));
        starts.reported(id);
        starts.open(id);
        var report = with(ClosureAnswers.report(), "closeType", "COMPLETED");

        refused(id, WRITE, "op03", report, "Performance outcomes, row 2, Explanation: There is no final value");
        sheets.complete(id, desk);
        refused(id, WRITE, "op03", report, "began on 2027-01-01");
        report.put("actualEnd", "2028-12-31");
        desk.complete(id, WRITE, "op03", report);

        var written = view(id);
        assertThat(written.performance())
                .extracting(
                        row -> row.indicator().name(),
                        row -> row.progress().label().name())
                .containsExactly(tuple("K03", "MET"), tuple("K21", "MET"));
        assertThat(written.outputs()).extracting(output -> output.code()).containsExactly("OP1", "OP2");
        assertThat(written.capacities()).extracting(CapacityResult::code).containsExactly("CO1", "CO2");
        assertThat(written.staffDays())
                .extracting(PartyDays::party, days -> days.days().toPlainString())
                .containsExactly(tuple("OP11", "31.5"), tuple("OP03", "60.0"));
        assertThat(written.visits()).isEqualTo(1);
        assertThat(written.visitDays()).isEqualTo(12);
        assertThat(written.women()).isEqualTo(15);
    }

    @Test
    void formAndWorksheetFitTogether() {
        var id = starts.closing();
        sheets.type(id);
        var report = ClosureAnswers.report();

        refused(id, WRITE, "op03", with(with(report, "ownFunds", 10000), "unspent", 10000.5), "so 0 is left");
        refused(id, WRITE, "op03", with(report, "closeType", "COMPLETED"), "Not every output was delivered");
        refused(id, WRITE, "op03", with(report, "finances_2_party", "OP05"), "No operator with the code OP05");
        var alone = new HashMap<>(report);
        alone.keySet().removeIf(key -> key.startsWith("finances_2"));
        refused(id, WRITE, "op03", alone, "income and direct cost of OP03");
        var surplus = with(report, "finances_1_income", 100000);
        surplus.put("finances_1_directCost", 96500);
        refused(id, WRITE, "op03", surplus, "Nobody makes a profit");
        assertThat(view(id)).isNull();
    }

    @Test
    void changesRequestedComeBackToTheLeadsWithTheirReport() {
        var id = starts.stated(with(
                with(ClosureAnswers.report(), "obligations_1_state", "OPEN"),
                "obligations_1_note",
                "By the end of May."));

        refused(id, ACCEPT, "secretariat", ClosureAnswers.accept(), "An obligation is still open");
        desk.complete(id, ACCEPT, "secretariat", ClosureAnswers.requestChanges("Please add the audit."));
        assertThat(desk.openTasks(id)).containsExactly(CORRECT);
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSING);
        assertThat(desk.shown(id, CORRECT, "op11"))
                .containsEntry("viewRequestedChanges", "Please add the audit.")
                .containsEntry("obligations_1_state", "OPEN")
                .containsEntry("menteeBecomesMentor", "true")
                .containsEntry("ownFunds", 20000.5);

        desk.complete(id, CORRECT, "op11", with(ClosureAnswers.withoutAudit(), "obligations_1_state", "MET"));
        refused(id, ACCEPT, "secretariat", ClosureAnswers.accept(), "no audit shows the costs");
        desk.complete(id, ACCEPT, "secretariat", ClosureAnswers.requestChanges("The audit, please."));
        desk.complete(id, CORRECT, "op03", ClosureAnswers.report());
        desk.complete(id, ACCEPT, "secretariat", ClosureAnswers.accept());

        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSED);
        assertThat(desk.as("secretariat", () -> closures.history(id)))
                .extracting(ClosureView::version, ClosureView::writtenBy)
                .containsExactly(tuple(1, "op03"), tuple(2, "op11"), tuple(3, "op03"));
        assertThat(view(id).costs()).hasSize(2);
        assertThat(desk.as("secretariat", () -> closures.decisions(id)))
                .extracting(GateDecisionView::version, GateDecisionView::outcome, GateDecisionView::comment)
                .containsExactly(
                        tuple(1, ClosureOutcome.CHANGES_REQUESTED, "Please add the audit."),
                        tuple(2, ClosureOutcome.CHANGES_REQUESTED, "The audit, please."),
                        tuple(3, ClosureOutcome.APPROVED, null));
    }

    @Test
    void aDeferredDecisionComesBackOnItsDay() {
        var id = starts.stated(ClosureAnswers.report());

        desk.complete(id, ACCEPT, "secretariat", ClosureAnswers.defer("2099-05-01"));
        assertThat(desk.openTasks(id)).isEmpty();
        desk.fireTimers(id, Date.from(Instant.parse("2099-05-02T01:00:00Z")));
        assertThat(desk.openTasks(id)).containsExactly(ACCEPT);
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSING);
    }

    @Test
    void aRejectedClosureEndsAsTerminatedEarly() {
        var id = starts.stated(ClosureAnswers.report());

        refused(id, ACCEPT, "secretariat", Map.of("decision", "REJECT"), "reason for the rejection");
        desk.complete(id, ACCEPT, "secretariat", ClosureAnswers.reject("MISSING_EVIDENCE"));

        assertThat(passed(id)).contains("EndEvent_ClosedWithoutAcceptance");
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSED);
        assertThat(view(id).closeType()).isEqualTo(CloseType.TERMINATED_EARLY);
        assertThat(view(id).rejection()).isEqualTo(ClosureRejection.MISSING_EVIDENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVERSE", "DISCLAIMER"})
    void anAuditThatDoubtsTheAccountsIsAcceptedWithAReasonOnly(String opinion) {
        var id = starts.stated(with(ClosureAnswers.report(), "auditOpinion", opinion));

        refused(id, ACCEPT, "secretariat", ClosureAnswers.accept(), "does not confirm the accounts");
        desk.complete(
                id,
                ACCEPT,
                "secretariat",
                with(ClosureAnswers.accept(), "comment", "The bank has since confirmed the transfers."));
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSED);
    }

    @Test
    void nobodyAcceptsAClosureThatIsTheirOwnOrLacksAStatement() {
        var id = starts.stated(ClosureAnswers.report());

        desk.as("secretariat", () -> {
            duties.wrote(id, "partnership-closure", "secretariat");
            return null;
        });
        refused(id, ACCEPT, "secretariat", ClosureAnswers.accept(), "Who writes does not decide");
        database.sql("delete from wop.benefit_statement where partnership = ? and operator = 'OP11'")
                .param(id.reference())
                .update();
        refused(id, ACCEPT, "secretariat2", ClosureAnswers.accept(), "These have not signed what they gained: OP11");
    }

    @Test
    void aLowSatisfactionIsExplained() {
        var id = starts.closing();
        sheets.type(id);
        desk.complete(id, WRITE, "op03", ClosureAnswers.report());
        var unhappy = with(ClosureAnswers.statement(), "satisfaction", 2);

        refused(id, STATE, "op03", unhappy, "say why");
        refused(id, STATE, "op03", with(unhappy, "satisfaction", 6), "5 or less");
        refused(id, STATE, "op03", with(unhappy, "signatory", null), "fill this in");
        desk.complete(id, STATE, "op03", with(unhappy, "satisfactionNote", "The software came a year late."));
        assertThat(view(id).statements()).singleElement().satisfies(statement -> assertThat(
                        statement.satisfactionNote())
                .isEqualTo("The software came a year late."));
    }

    @Test
    void everyOperatorThatTakesPartTellsItsCost() {
        var id = starts.closing(NewParty.operator(new OperatorCode("OP05"), PartyRole.MENTOR));
        sheets.type(id);

        refused(id, WRITE, "op11", ClosureAnswers.report(), "income and direct cost of OP05");
        var report = ClosureAnswers.report();
        report.put("finances_3_party", "OP05");
        report.put("finances_3_income", 0);
        report.put("finances_3_directCost", 0);
        desk.complete(id, WRITE, "op11", report);
        assertThat(desk.openTasks(id)).containsExactly(STATE, STATE);
    }

    @Test
    void theDatabaseRefusesWhatTheRulesRefuse() {
        var id = starts.closed();

        breaks("update wop.closure_party_finance set income = 100000 where party = 'OP11'", id);
        breaks("update wop.closure_report set unspent = 0", id);
        breaks("update wop.closure_report set own_funds = 1", id);
        breaks("update wop.closure_output set explanation = null where fate = 'DROPPED'", id);
        breaks("update wop.closure_performance set value = null, explanation = null", id);
        breaks("update wop.closure_capacity set mentee_level = 1, mentor_level = 4, explanation = null", id);
        breaks("update wop.closure_obligation set state = 'WRITTEN_OFF'", id);
        breaks("update wop.benefit_statement set satisfaction = 0", id);
        breaks("update wop.closure set close_type = null", id);
        breaks("update wop.closure set requested_changes = 'more'", id);
    }

    private void breaks(String change, PartnershipId id) {
        var where = change.contains(" where ") ? " and" : " where";
        assertThatThrownBy(() -> database.sql(change + where + " partnership = ?")
                        .param(id.reference())
                        .update())
                .as(change)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void refused(PartnershipId id, String task, String user, Map<String, Object> answers, String why) {
        var open = desk.openTasks(id);
        assertThatThrownBy(() -> desk.complete(id, task, user, answers)).hasMessageContaining(why);
        assertThat(desk.openTasks(id)).isEqualTo(open);
    }

    private ClosureView view(PartnershipId id) {
        return desk.as("secretariat", () -> closures.view(id).orElse(null));
    }

    private PartnershipView partnership(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id));
    }

    private PartnershipStatus status(PartnershipId id) {
        return partnership(id).status();
    }

    /** What was told about the partnership itself; that tasks wait is told as well. */
    private List<Notice> told(PartnershipId id) {
        return desk.as("secretariat", () -> notifications.of(id)).stream()
                .filter(notice -> !notice.kind().startsWith("task-"))
                .toList();
    }

    private List<String> verbs(PartnershipId id) {
        return database.sql("select verb from wop.decision_log where partnership = ? order by id")
                .param(id.reference())
                .query(String.class)
                .list();
    }

    private List<String> passed(PartnershipId id) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id.reference())
                        .processDefinitionKey(PartnershipClosure.ID)
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
