package org.wopengine.closure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wopengine.closure.ClosureAnswers.with;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.closure.ClosureStarts;
import org.wopengine.closure.FollowUpChecks;
import org.wopengine.closure.FollowUpStatus;
import org.wopengine.closure.FollowUpView;
import org.wopengine.closure.KeptLevel;
import org.wopengine.coverage.Walks;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.duties.Duties;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.process.PartnershipLifecycle;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.CapacityLevel;

/** The model alone, called as the main process does: with the month. */
@WopTest
@Walks("follow-up-check")
class FollowUpCheckProcessTest {
    private static final String REPORT = "UserTask_ReportFollowUp";
    private static final String ACKNOWLEDGE = "UserTask_AcknowledgeFollowUp";
    private static final String CORRECT = "UserTask_CorrectFollowUp";

    @Autowired
    Desk desk;

    @Autowired
    Duties duties;

    @Autowired
    ClosureStarts starts;

    @Autowired
    FollowUpChecks checks;

    @Autowired
    Declarations declarations;

    @Autowired
    FollowUpMonths months;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Interventions interventions;

    @Autowired
    Story story;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @Test
    void whoDecidedAndHasAConflictNowIsLookedIntoByTwoOthers() {
        var id = starts.closed();
        starts.followUp(id, 6);
        desk.as("secretariat", () -> {
            interventions.bringFollowUpForward(
                    id, "We are there anyway.", new Actor("secretariat", "secretariat", null));
            return id;
        });
        desk.settle(id);
        desk.complete(id, REPORT, "op03", ClosureAnswers.followUp());
        desk.as("secretariat", () -> {
            declarations.declare(
                    id,
                    Declared.CONFLICT,
                    "My brother works for OP11 now.",
                    "He began in May.",
                    new Actor("secretariat", "secretariat", null));
            return id;
        });
        assertThatThrownBy(() -> desk.complete(id, ACKNOWLEDGE, "secretariat2", ClosureAnswers.acknowledge()))
                .hasMessageContaining("TRA-5 does not hold");

        desk.complete(id, ACKNOWLEDGE, "secretariat2", WaiverAnswers.request("TRA_5"));
        assertThat(desk.openTasks(id)).containsExactly(WaiverAnswers.TASK);
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());
        desk.complete(id, ACKNOWLEDGE, "secretariat2", ClosureAnswers.acknowledge());
        assertThat(desk.openTasks(id)).isEmpty();
    }

    @Test
    void theMenteeIsAskedOnceTheMonthsAreOver() {
        var id = starts.closed();
        var closedAt = desk.as("secretariat", () -> partnerships.require(id).closedAt());
        assertThat(desk.as("secretariat", () -> months.months(null))).containsExactly(6, 12, 24);

        starts.followUp(id, 6);
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(check(id, 6).status()).isEqualTo(FollowUpStatus.PLANNED);
        var dueAt = closedAt.atOffset(ZoneOffset.UTC).plusMonths(6).toInstant();
        assertThat(check(id, 6).dueAt()).isEqualTo(dueAt);
        desk.fireTimers(id, Date.from(dueAt.minusSeconds(60)));
        assertThat(desk.openTasks(id)).isEmpty();
        desk.fireTimers(id, Date.from(dueAt.plusSeconds(60)));
        assertThat(desk.openTasks(id)).containsExactly(REPORT);
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSED);
        assertThat(desk.shown(id, REPORT, "op03"))
                .containsEntry("viewMonth", 6)
                .containsEntry("viewThen", "- CO1: 3: adopted\n- CO2: 2: applied with the mentor's help")
                .containsEntry("outcomes_2_code", "CO2");

        desk.complete(id, REPORT, "op03", ClosureAnswers.followUp());
        assertThat(status(id)).isEqualTo(PartnershipStatus.FOLLOW_UP);
        assertThat(desk.shown(id, ACKNOWLEDGE, "secretariat"))
                .containsEntry("viewContract", "no")
                .hasEntrySatisfying(
                        "viewReadings", text -> assertThat(text.toString()).contains("39.8"));
        desk.complete(id, ACKNOWLEDGE, "secretariat", ClosureAnswers.acknowledge());

        assertThat(passed(id)).contains("Event_FollowUpDue", "EndEvent_FollowUpDone");
        assertThat(status(id)).isEqualTo(PartnershipStatus.FOLLOW_UP);
        assertThat(check(id, 6).status()).isEqualTo(FollowUpStatus.DONE);
        assertThat(check(id, 6).levels())
                .extracting(KeptLevel::code, KeptLevel::levelThen, KeptLevel::levelNow)
                .containsExactly(
                        tuple("CO1", CapacityLevel.ADOPTED, CapacityLevel.INSTITUTIONALISED),
                        tuple("CO2", CapacityLevel.APPLIED_WITH_HELP, CapacityLevel.APPLIED_WITH_HELP));
    }

    @Test
    void theSecretariatBringsTheLastCheckForwardAndItArchivesThePartnership() {
        var id = starts.closed();
        starts.followUp(id, 24);
        assertThat(desk.as("secretariat", () -> interventions.allowed(id, List.of("secretariat"))))
                .contains(PartnershipAction.BRING_FOLLOW_UP_FORWARD);

        bringForward(id);
        assertThat(desk.openTasks(id)).containsExactly(REPORT);
        desk.complete(id, REPORT, "op03", ClosureAnswers.followUp());
        desk.complete(id, ACKNOWLEDGE, "secretariat", ClosureAnswers.acknowledge());

        assertThat(passed(id)).contains("Event_FollowUpBroughtForward");
        assertThat(status(id)).isEqualTo(PartnershipStatus.ARCHIVED);
    }

    @Test
    void changesRequestedComeBackToTheMentee() {
        var id = reported(12);

        desk.complete(id, ACKNOWLEDGE, "secretariat", ClosureAnswers.requestChanges("Which proof is there for CO1?"));
        assertThat(desk.openTasks(id)).containsExactly(CORRECT);
        assertThat(desk.shown(id, CORRECT, "op03"))
                .containsEntry("viewRequestedChanges", "Which proof is there for CO1?")
                .containsEntry("outcomes_1_levelNow", "INSTITUTIONALISED");
        desk.complete(
                id, CORRECT, "op03", with(ClosureAnswers.followUp(), "outcomes_1_comment", "Own trainers since May."));
        desk.complete(id, ACKNOWLEDGE, "secretariat", ClosureAnswers.acknowledge());

        assertThat(check(id, 12).version()).isEqualTo(2);
        assertThat(check(id, 12).status()).isEqualTo(FollowUpStatus.DONE);
    }

    @Test
    void aDeferredAnswerComesBackAndARejectedReportEndsTheCheck() {
        var id = reported(24);

        desk.complete(id, ACKNOWLEDGE, "secretariat", ClosureAnswers.defer("2099-05-01"));
        assertThat(desk.openTasks(id)).isEmpty();
        desk.fireTimers(id, Date.from(Instant.parse("2099-05-02T01:00:00Z")));
        desk.complete(id, ACKNOWLEDGE, "secretariat", ClosureAnswers.reject("KPI_NO_SOURCE"));

        assertThat(passed(id)).contains("Event_DeferralOver", "EndEvent_FollowUpNotAccepted");
        assertThat(check(id, 24).status()).isEqualTo(FollowUpStatus.NOT_ACCEPTED);
        assertThat(status(id)).isEqualTo(PartnershipStatus.ARCHIVED);
    }

    @Test
    void aFallenLevelIsExplainedAndOnlyKnownOutcomesCount() {
        var id = starts.closed();
        starts.followUp(id, 6);
        bringForward(id);
        var fallen = with(ClosureAnswers.followUp(), "outcomes_1_levelNow", "KNOWLEDGE_ACQUIRED");

        refused(id, REPORT, "op03", fallen, "The level of CO1 is lower");
        refused(id, REPORT, "op03", with(fallen, "outcomes_1_code", "CO7"), "no capacity outcome CO7");
        var silent = with(with(ClosureAnswers.followUp(), "outcomes_1_code", null), "outcomes_1_levelNow", null);
        silent.remove("outcomes_2_code");
        silent.remove("outcomes_2_levelNow");
        refused(id, REPORT, "op03", silent, "at least one capacity");
        desk.complete(id, REPORT, "op03", with(fallen, "outcomes_1_comment", "Two trainers retired."));
        assertThat(outcomes(id)).contains("FALLEN_BACK");
    }

    @Test
    void nobodyAcknowledgesTheirOwnReport() {
        var id = reported(6);
        desk.as("secretariat", () -> {
            duties.wrote(id, "follow-up-check", "secretariat");
            return null;
        });

        refused(id, ACKNOWLEDGE, "secretariat", ClosureAnswers.acknowledge(), "Who writes does not decide");
        desk.complete(id, ACKNOWLEDGE, "secretariat2", ClosureAnswers.acknowledge());
    }

    @Test
    void theDatabaseRefusesWhatTheRulesRefuse() {
        var id = reported(6);

        breaks("update wop.follow_up set status = 'DONE'", id);
        breaks("update wop.follow_up set month = 0", id);
        breaks("update wop.follow_up_report set contract_since = true", id);
        breaks("update wop.follow_up_capacity set level_now = 0", id);
        breaks("update wop.follow_up_reading set indicator = 'K31'", id);
    }

    @Test
    void theMainProcessFollowsUpAfterEveryClosure() {
        var id = starts.active();
        var main = runtime.createProcessInstanceByKey(PartnershipLifecycle.ID)
                .businessKey(id.reference())
                .startBeforeActivity("CallActivity_ClosePartnership")
                .execute();
        desk.settle(id);
        story.closed(id, "2025-12-31");
        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSED);

        for (var month : List.of(6, 12, 24)) {
            assertThat(check(id, month).status()).isEqualTo(FollowUpStatus.PLANNED);
            bringForward(id);
            desk.complete(id, REPORT, "op03", withoutOutcomes());
            desk.complete(id, ACKNOWLEDGE, "secretariat", ClosureAnswers.acknowledge());
        }
        assertThat(status(id)).isEqualTo(PartnershipStatus.ARCHIVED);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(main.getId())
                        .activityId("EndEvent_FollowUpCompleted")
                        .count())
                .isEqualTo(1);
    }

    /** For a partnership that was closed without a capacity outcome. */
    private static Map<String, Object> withoutOutcomes() {
        var answers = new HashMap<>(ClosureAnswers.followUp());
        answers.keySet().removeIf(key -> key.startsWith("outcomes"));
        return answers;
    }

    private PartnershipId reported(int month) {
        var id = starts.closed();
        starts.followUp(id, month);
        bringForward(id);
        desk.complete(id, REPORT, "op03", ClosureAnswers.followUp());
        return id;
    }

    private void bringForward(PartnershipId id) {
        desk.as("secretariat", () -> {
            interventions.bringFollowUpForward(id, "The director changes in May.", SamplePartnerships.OFFICER);
            return null;
        });
        desk.settle(id);
    }

    private void breaks(String change, PartnershipId id) {
        assertThatThrownBy(() -> database.sql(change + " where partnership = ?")
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

    private FollowUpView check(PartnershipId id, int month) {
        return desk.as("secretariat", () -> checks.require(id, month));
    }

    private PartnershipStatus status(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id).status());
    }

    private List<String> outcomes(PartnershipId id) {
        return database.sql("select outcome from wop.decision_log where partnership = ? order by id")
                .param(id.reference())
                .query(String.class)
                .list();
    }

    private List<String> passed(PartnershipId id) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id.reference())
                        .processDefinitionKey(FollowUpCheck.ID)
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
