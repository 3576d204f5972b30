package org.wopengine.closure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.closure.BalanceTreatment;
import org.wopengine.closure.ExitAnswers;
import org.wopengine.closure.ExitKind;
import org.wopengine.closure.Exits;
import org.wopengine.closure.HandedAsset;
import org.wopengine.coverage.Walks;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.Termination;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.partnership.WithdrawalReason;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** The model alone, called as its callers do: with the kind of exit. */
@WopTest
@Walks("partnership-exit")
class PartnershipExitProcessTest {
    private static final String SETTLE = "UserTask_SettleTermination";
    private static final OperatorCode MENTOR = new OperatorCode("OP11");
    private static final OperatorCode MENTEE = new OperatorCode("OP03");

    @Autowired
    Desk desk;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Exits exits;

    @Autowired
    Notifications notifications;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @EnumSource(
            value = ExitKind.class,
            names = {"REJECTED", "WITHDRAWN", "UNMATCHED"})
    void whatWasNotSignedEndsWithoutASettlement(ExitKind kind) {
        var id = samples.open(MENTEE, "An interest that ends as " + kind);
        samples.move(id, PartnershipStatus.SCREENING);
        switch (kind) {
            case WITHDRAWN ->
                desk.as("op03", () -> {
                    partnerships.withdraw(id, WithdrawalReason.values()[0], null, SamplePartnerships.OFFICER);
                    return null;
                });
            case UNMATCHED -> samples.move(id, PartnershipStatus.ELIGIBLE, PartnershipStatus.MATCHING);
            default -> assertThat(status(id)).isEqualTo(PartnershipStatus.SCREENING);
        }

        exit(id, kind);

        assertThat(status(id).name()).isEqualTo(kind.name());
        assertThat(partnership(id).closedAt()).isNotNull();
        assertThat(passed(id))
                .containsExactlyInAnyOrder(
                        "StartEvent_ExitOpened",
                        "ServiceTask_StopPartnership",
                        "Gateway_SettlementNeeded",
                        "ServiceTask_TellTheParties",
                        "EndEvent_PartiesTold");
        assertThat(told(id))
                .extracting(Notice::recipientGroup, Notice::kind)
                .containsExactly(tuple("operator-OP03", notice(kind)), tuple("secretariat", notice(kind)));
    }

    @Test
    void aDecidedTerminationIsSettledAndThePartiesAreTold() {
        var id = terminated();
        exit(id, ExitKind.TERMINATED);
        assertThat(desk.openTasks(id)).containsExactly(SETTLE);
        assertThat(told(id)).isEmpty();
        assertThat(desk.shown(id, SETTLE, "secretariat"))
                .containsEntry("viewCurrency", "EUR")
                .containsEntry("viewDecision", "Notice by a party: Loss of commitment. The mayor has other plans.")
                .containsEntry("kind", "NOTICE_BY_PARTY")
                .containsEntry("reason", "LOSS_OF_COMMITMENT");

        refused(id, with("endedOn", "2199-01-01"), "not in the future");
        refused(id, with("unspent", 1500), "Money is left");
        refused(id, with("treatment", "RETURNED_TO_FUNDER"), "No money is left");
        refused(id, with("kind", "BREACH"), "decided with another kind");
        refused(id, with("reason", "BREACH"), "decided with another kind");
        refused(id, with("assets_1_owner", null), "Please fill this in");

        var answers = with("unspent", 1500);
        answers.put("treatment", "RETURNED_TO_FUNDER");
        answers.put("treatmentNote", "Paid back to the foundation on 1 July.");
        desk.complete(id, SETTLE, "secretariat", answers);

        assertThat(passed(id)).contains(SETTLE, "ServiceTask_RecordSettlement", "EndEvent_PartiesTold");
        assertThat(told(id))
                .extracting(Notice::recipientGroup, Notice::kind)
                .containsExactlyInAnyOrder(
                        tuple("operator-OP03", "partnership-terminated"),
                        tuple("operator-OP11", "partnership-terminated"),
                        tuple("secretariat", "partnership-terminated"));
        assertThat(desk.as("secretariat", () -> exits.settlement(id))).hasValueSatisfying(settlement -> {
            assertThat(settlement.kind()).isEqualTo(TerminationKind.NOTICE_BY_PARTY);
            assertThat(settlement.unspent()).isEqualTo(new Money(new java.math.BigDecimal("1500"), "EUR"));
            assertThat(settlement.treatment()).isEqualTo(BalanceTreatment.RETURNED_TO_FUNDER);
            assertThat(settlement.assets())
                    .extracting(HandedAsset::item)
                    .containsExactly("Meter test bench", "Manuals");
            assertThat(settlement.settledBy()).isEqualTo("secretariat");
        });
        assertThat(verbs(id)).containsSubsequence("TERMINATED", "SETTLED");
    }

    @Test
    void aTerminationAdvisedByAReviewIsMadeByTheExit() {
        var id = samples.joint(MENTOR, MENTEE, "A partnership given up by its review");
        samples.activate(id);
        exit(id, ExitKind.TERMINATED);

        assertThat(status(id)).isEqualTo(PartnershipStatus.TERMINATED);
        assertThat(desk.shown(id, SETTLE, "secretariat"))
                .containsEntry(
                        "viewDecision",
                        "Ended by the decision on its work plan or on its review; the dossier tells the reason.")
                .doesNotContainKey("kind");
        desk.complete(id, SETTLE, "secretariat2", ExitAnswers.settlement());
        assertThat(passed(id)).contains("EndEvent_PartiesTold");

        assertThatThrownBy(() -> exit(id, ExitKind.REJECTED)).hasMessageContaining("partnership");
    }

    @Test
    void theDatabaseKeepsOneConsistentSettlement() {
        var id = terminated();
        exit(id, ExitKind.TERMINATED);
        desk.complete(id, SETTLE, "secretariat", ExitAnswers.settlement());

        assertThatThrownBy(() -> change(id, "unspent = 5")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> change(id, "spent = -1")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> change(id, "treatment = 'KEPT'")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> change(id, "kind = 'WITHDRAWN'")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> change(id, "partnership = 'WOP-1999-0001'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private PartnershipId terminated() {
        var id = samples.joint(MENTOR, MENTEE, "A partnership that loses its support");
        samples.activate(id);
        var termination = new Termination(
                TerminationKind.NOTICE_BY_PARTY,
                TerminationReason.LOSS_OF_COMMITMENT,
                "The mayor has other plans.",
                null);
        return desk.as("secretariat", () -> {
            partnerships.terminate(id, termination, SamplePartnerships.OFFICER);
            return id;
        });
    }

    private void exit(PartnershipId id, ExitKind kind) {
        runtime.startProcessInstanceByKey(
                PartnershipExit.ID, id.reference(), Map.of(PartnershipExit.KIND.name(), kind.name()));
        desk.settle(id);
    }

    private static Map<String, Object> with(String field, Object answer) {
        var answers = new HashMap<>(ExitAnswers.settlement());
        answers.put(field, answer);
        return answers;
    }

    private void refused(PartnershipId id, Map<String, Object> answers, String why) {
        assertThatThrownBy(() -> desk.complete(id, SETTLE, "secretariat", answers))
                .hasMessageContaining(why);
        assertThat(desk.openTasks(id)).containsExactly(SETTLE);
    }

    private void change(PartnershipId id, String what) {
        database.sql("update wop.exit_settlement set " + what + " where partnership = ?")
                .param(id.reference())
                .update();
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

    private static String notice(ExitKind kind) {
        return "partnership-" + kind.name().toLowerCase(java.util.Locale.ROOT);
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
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
