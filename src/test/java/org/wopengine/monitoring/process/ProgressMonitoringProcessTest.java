package org.wopengine.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.coverage.Walks;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.monitoring.MonitoringStart;
import org.wopengine.monitoring.Reports;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;

/** The monitoring from the first period to its end; each test walks one of the ways. */
@WopTest
@Walks("progress-monitoring")
class ProgressMonitoringProcessTest {
    private static final String WRITE = "UserTask_WriteProgressReport";
    private static final String REVIEW = "UserTask_WriteMidTermReview";
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    MonitoringStart start;

    @Autowired
    MonitoringSheets worksheets;

    @Autowired
    WorkplanSheets plans;

    @Autowired
    Reports reports;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Interventions interventions;

    @Autowired
    HistoryService history;

    @Test
    void periodFollowsPeriodWithOneReviewHalfWay() {
        var id = start.monitored("SEMIANNUAL");
        reported(id);
        assertThat(desk.openTasks(id)).containsExactly(WRITE);
        reported(id);
        assertThat(desk.openTasks(id)).containsExactly(REVIEW);
        assertThat(status(id)).isEqualTo(PartnershipStatus.UNDER_REVIEW);

        story.reviewed(id, MonitoringAnswers.decide("CONTINUE"));
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        reported(id);
        assertThat(desk.openTasks(id)).containsExactly(WRITE);
        assertThat(desk.shown(id, WRITE, "op03"))
                .containsEntry("viewKindHint", "This is the last period: choose the final report.");
        story.reported(id, MonitoringAnswers.finalReport());

        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(outcome(id)).isEqualTo("COMPLETED");
        assertThat(desk.as("secretariat", () -> reports.periods(id))).hasSize(4);
    }

    @Test
    void anExtensionBringsMorePeriods() {
        var id = inReview();
        story.reviewed(id, MonitoringAnswers.extend("2029-12-31"));
        story.reported(id, MonitoringAnswers.report());
        assertThat(desk.as("secretariat", () -> partnerships.require(id)).endsOn())
                .hasToString("2029-12-31");
        story.reported(id, MonitoringAnswers.finalReport());

        assertThat(outcome(id)).isEqualTo("COMPLETED");
        assertThat(desk.as("secretariat", () -> reports.periods(id))).hasSize(3);
    }

    @Test
    void anAdjustmentAmendsTheWorkPlanFirst() {
        var id = inReview();
        story.reviewed(id, MonitoringAnswers.decide("ADJUST"));
        assertThat(desk.openTasks(id)).containsExactly("UserTask_DraftWorkPlan");

        plans.typePlanWithCorrectedBaseline(id);
        desk.complete(id, "UserTask_DraftWorkPlan", "op03", WorkplanAnswers.amendment());
        desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve());
        assertThat(desk.openTasks(id)).containsExactly(WRITE);
        story.reported(id, MonitoringAnswers.finalReport());
        assertThat(desk.as("secretariat", () -> reports.latest(id))
                        .orElseThrow()
                        .planVersion())
                .isEqualTo(2);
    }

    @Test
    void aSuspensionWaitsUntilThePartnershipIsResumed() {
        var id = inReview();
        story.reviewed(id, MonitoringAnswers.suspend());
        assertThat(status(id)).isEqualTo(PartnershipStatus.SUSPENDED);
        assertThat(desk.openTasks(id)).isEmpty();

        desk.as("secretariat", () -> {
            interventions.resume(id, "The fund pays again.", OFFICER);
            return null;
        });
        desk.settle(id);
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(desk.openTasks(id)).containsExactly(WRITE);
    }

    @Test
    void aTerminationEndsTheMonitoring() {
        var id = inReview();
        story.reviewed(id, MonitoringAnswers.terminate());

        assertThat(status(id)).isEqualTo(PartnershipStatus.TERMINATED);
        assertThat(outcome(id)).isEqualTo("TERMINATED");
        assertThat(desk.as("secretariat", () -> partnerships.require(id)).exit().reason())
                .isEqualTo("LOSS_OF_COMMITMENT");
    }

    @Test
    void everythingReachedEndsTheMonitoringEarly() {
        var id = start.monitored("SEMIANNUAL");
        worksheets.typeLittle(id);
        desk.complete(id, WRITE, "op03", MonitoringAnswers.reportProposingEarlyClosure());
        start.coSigned(id);
        desk.complete(
                id,
                "UserTask_AcceptReport",
                "secretariat",
                MonitoringAnswers.with(MonitoringAnswers.accept(), "agreesEarlyClosure", "true"));

        assertThat(outcome(id)).isEqualTo("COMPLETED");
        assertThat(desk.openTasks(id)).isEmpty();
    }

    @Test
    void theReviewComesBehindTheNextReportIfTheMiddleOneIsRejected() {
        var id = start.monitored("SEMIANNUAL");
        reported(id);
        worksheets.typeLittle(id);
        desk.complete(id, WRITE, "op03", MonitoringAnswers.report());
        start.coSigned(id);
        desk.complete(id, "UserTask_AcceptReport", "secretariat", MonitoringAnswers.reject());
        assertThat(desk.openTasks(id)).containsExactly(WRITE);

        reported(id);
        assertThat(desk.openTasks(id)).containsExactly(REVIEW);
    }

    /** Two yearly periods; the first is reported on. */
    private PartnershipId inReview() {
        var id = start.monitored("ANNUAL");
        reported(id);
        return id;
    }

    private void reported(PartnershipId id) {
        story.reported(id, MonitoringAnswers.report());
    }

    private PartnershipStatus status(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id)).status();
    }

    private Object outcome(PartnershipId id) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id.reference())
                        .processDefinitionKey("progress-monitoring")
                        .finished()
                        .singleResult()
                        .getId())
                .variableName("monitoringOutcome")
                .singleResult()
                .getValue();
    }
}
