package org.wopengine.principle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.audit.DecisionLog;
import org.wopengine.coverage.Walks;
import org.wopengine.principle.Check;
import org.wopengine.principle.Principles;
import org.wopengine.principle.Result;
import org.wopengine.principle.ShutGates;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.PartnershipId;

/** Waivers of two people, called from the gate of the agreement; and what the gate says and keeps. */
@WopTest
@Walks(PrincipleWaiver.ID)
class PrincipleWaiverProcessTest {
    private static final String REVIEW = "UserTask_ReviewAgreement";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    Principles principles;

    @Autowired
    ShutGates gates;

    @Autowired
    DecisionLog log;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @Test
    void aWaiverIsGrantedByASecondPersonAndTheGateComesBack() {
        var id = undeclared();
        desk.complete(id, REVIEW, "secretariat", WaiverAnswers.request("NFP_1"));
        assertThat(desk.shown(id, WaiverAnswers.TASK, "lead"))
                .containsEntry("viewRequestedBy", "secretariat")
                .containsEntry("viewGate", "Agreement")
                .hasEntrySatisfying(
                        "viewWaived", text -> assertThat(text.toString()).contains("NFP-1", "OP03"));

        assertThatThrownBy(() -> desk.complete(id, WaiverAnswers.TASK, "secretariat", WaiverAnswers.grant()))
                .hasMessageContaining("needs two people");
        assertThat(desk.openTasks(id)).containsExactly(WaiverAnswers.TASK);
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());

        assertThat(ended(id)).isEqualTo("EndEvent_WaiverGranted");
        assertThat((String) desk.shown(id, REVIEW, "secretariat").get("viewPrinciples"))
                .contains("**Waived**", "asked for by secretariat, granted by lead");
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        assertThat(lines(id)).containsEntry(Check.NFP_1, Result.WAIVED).containsEntry(Check.TRA_2, Result.PASS);
        assertThat(desk.as("secretariat", () -> log.of(id)))
                .extracting(decision -> decision.verb() + " " + decision.outcome() + " " + decision.user())
                .contains("WAIVER_REQUESTED NFP-1 secretariat", "WAIVER_DECIDED GRANTED lead");
    }

    @Test
    void aRefusedWaiverLeavesTheGateShut() {
        var id = undeclared();
        desk.complete(id, REVIEW, "secretariat", WaiverAnswers.request("NFP_1"));
        desk.complete(id, WaiverAnswers.TASK, "secretariat2", WaiverAnswers.refuse());

        assertThat(ended(id)).isEqualTo("EndEvent_WaiverRefused");
        assertThat((String) desk.shown(id, REVIEW, "secretariat").get("viewPrinciples"))
                .contains("A waiver was refused by secretariat2: Without the letter it cannot go on.");
        refused(id, AgreementAnswers.approve(), "NFP-1 does not hold");
    }

    @Test
    void aWaiverCoversOnlyWhatWasFound() {
        var id = undeclared();
        desk.complete(id, REVIEW, "secretariat", WaiverAnswers.request("NFP_1"));
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.requestChanges("Please shorten the notice."));
        var others = AgreementAnswers.with(draft(), "parties_2_declaresNotForProfit", "false");
        desk.complete(id, "UserTask_ReviseAgreement", "op03", others);
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());

        refused(id, AgreementAnswers.approve(), "NFP-1 does not hold");
    }

    @Test
    void aWaiverNeedsChecksThatDoNotHoldAndAReason() {
        var id = undeclared();

        refused(id, WaiverAnswers.request("TRA_2"), "tick checks that do not hold");
        refused(id, Map.of("decision", "REQUEST_WAIVER", "waivedChecks", List.of("NFP_1")), "why it should go on");
        refused(id, Map.of("decision", "REQUEST_WAIVER", "waiverReason", "Because."), "tick checks");
        refused(
                id,
                AgreementAnswers.with(AgreementAnswers.requestChanges("More."), "waivedChecks", List.of("NFP_1")),
                "only with the decision to request a waiver");
        refused(
                id,
                AgreementAnswers.with(AgreementAnswers.requestChanges("More."), "judgedChecks", List.of("NFP_4")),
                "why you find them in order");
        assertThat(runs(id)).isZero();
    }

    @Test
    void overTheWireABlockIsABadRequestThatNamesCheckAndCureInThePersonsLanguage() {
        var id = undeclared();
        var officer = Tasklist.of("secretariat", port, "fr");
        var task = officer.tasks(id, REVIEW).get(0);

        var answer = officer.submit(task, AgreementAnswers.approve());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("NFP-1 n'est pas respecté")
                .contains(
                        "Demandez des modifications pour que l'accord contienne toutes les clauses et que chaque partie le déclare.");
        assertThat(officer.formVariables(task)
                        .path("viewPrinciples")
                        .path("value")
                        .asText())
                .contains("Ceux-ci empêchent l'approbation");
    }

    @Test
    void everyDecisionKeepsWhatTheChecksFound() {
        var id = undeclared();
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.requestChanges("Please declare it."));
        desk.complete(id, "UserTask_ReviseAgreement", "op03", draft());
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());

        assertThat(desk.as("secretariat", () -> principles.runs(id)))
                .filteredOn(run -> run.gate() == org.wopengine.shared.Gate.AGREEMENT)
                .extracting(run -> run.decision())
                .containsExactly(GateChoice.REQUEST_CHANGES, GateChoice.APPROVE);
        assertThat(lines(id)).containsEntry(Check.NFP_1, Result.PASS);
        assertThatThrownBy(() -> database.sql("update wop.principle_result set result = 'PASS'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() ->
                        database.sql("delete from wop.principle_threshold").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseWantsTwoPeopleToo() {
        var id = undeclared();
        desk.complete(id, REVIEW, "secretariat", WaiverAnswers.request("NFP_1"));
        var waiver = desk.as("secretariat", () -> principles.waivers(id)).get(0);

        assertThatThrownBy(() -> database.sql(
                                """
                                insert into wop.principle_waiver_decision (waiver, granted, comment, decided_by, decided_at)
                                values (?, true, 'I grant it myself', 'secretariat', now())
                                """)
                        .param(waiver.id())
                        .update())
                .hasStackTraceContaining("is decided by who asked for it");
    }

    @Test
    void whatStandsInTheWaySaysOnlyWhomToAsk() {
        var id = undeclared();
        gates.shut(id);
        assertThat((String) desk.shown(id, REVIEW, "secretariat").get("viewPrinciples"))
                .contains("This gate cannot be decided at present. Please ask: Head of the secretariat.");
        refused(id, AgreementAnswers.requestChanges("More."), "cannot be decided at present");

        gates.open(id);
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.requestChanges("More."));
        assertThat(desk.openTasks(id)).containsExactly("UserTask_ReviseAgreement");
    }

    private PartnershipId undeclared() {
        var id = story.toAgreement();
        desk.complete(
                id,
                "UserTask_DraftAgreement",
                "op03",
                AgreementAnswers.with(draft(), "parties_1_declaresNotForProfit", "false"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        return id;
    }

    private static Map<String, Object> draft() {
        return AgreementAnswers.draft("OP03", "OP11");
    }

    private void refused(PartnershipId id, Map<String, ?> answers, String why) {
        assertThatThrownBy(() -> desk.complete(id, REVIEW, "secretariat", answers))
                .hasMessageContaining(why);
        assertThat(desk.openTasks(id)).containsExactly(REVIEW);
    }

    private Map<Check, Result> lines(PartnershipId id) {
        var runs = desk.as("secretariat", () -> principles.runs(id));
        var results = new java.util.EnumMap<Check, Result>(Check.class);
        runs.get(runs.size() - 1).lines().forEach(line -> results.put(line.check(), line.result()));
        return results;
    }

    private long runs(PartnershipId id) {
        return desk.as("secretariat", () -> principles.runs(id)).stream()
                .filter(run -> run.gate() == org.wopengine.shared.Gate.AGREEMENT)
                .count();
    }

    private String ended(PartnershipId id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.reference())
                .processDefinitionKey(PrincipleWaiver.ID)
                .singleResult()
                .getEndActivityId();
    }
}
