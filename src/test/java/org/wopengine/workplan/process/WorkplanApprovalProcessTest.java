package org.wopengine.workplan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopengine.WopTest;
import org.wopengine.coverage.Walks;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.workplan.PlanStatus;
import org.wopengine.workplan.WorkplanAnswers;

/** A signed partnership on its way to an approved plan; each test walks one of the ways. */
@WopTest
@Walks(WorkplanApproval.ID)
class WorkplanApprovalProcessTest extends PlanningStory {
    @Test
    void whatDoesNotHoldNeedsASecondPersonToPass() {
        var id = planning();
        worksheets.typePlanWithProfit(id);
        desk.complete(id, DRAFT, "op11", WorkplanAnswers.firstPlan());
        assertThatThrownBy(() -> desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve()))
                .hasMessageContaining("NFP-2 has to be judged by you first")
                .hasMessageContaining("margin");

        desk.complete(id, APPROVE, "secretariat", WaiverAnswers.request("NFP_2"));
        assertThat(desk.openTasks(id)).containsExactly(WaiverAnswers.TASK);
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());
        desk.complete(id, APPROVE, "secretariat", Map.of("decision", "APPROVE", "warningsConsidered", true));
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
    }

    @Test
    void aDiagnosisAndAPlanMakeThePartnershipActive() {
        var id = begun();
        assertThat(status(id)).isEqualTo(PartnershipStatus.DIAGNOSIS);
        assertThat(desk.openTasks(id)).containsExactly(DIAGNOSE);

        worksheets.typeDiagnosis(id);
        assertThat(shown(id, DIAGNOSE, "op11", "viewSheet")).contains("Everything is filled in.");
        desk.complete(id, DIAGNOSE, "op03", WorkplanAnswers.diagnosis());
        assertThat(status(id)).isEqualTo(PartnershipStatus.PLANNING);
        assertThat(desk.openTasks(id)).containsExactly(DRAFT);

        worksheets.typePlan(id);
        assertThat(desk.shown(id, DRAFT, "op03"))
                .containsEntry("viewReference", id.reference())
                .containsEntry("viewReason", "FIRST")
                .containsEntry("viewPeriod", "1 Jan 2027 – 31 Dec 2028")
                .containsEntry("viewBudget", "USD\u00a0120\u00a0000.50")
                .containsEntry("viewAgreedCash", "USD\u00a0120\u00a0000.50")
                .containsEntry("viewInKind", "USD\u00a015\u00a0075.00")
                .containsEntry("viewMentorDays", "90")
                .containsEntry("viewMenteeDays", "170")
                .containsEntry("viewWarnings", "None.");
        desk.complete(id, DRAFT, "op11", WorkplanAnswers.firstPlan());
        assertThat(desk.openTasks(id)).containsExactly(APPROVE);

        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve());
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(passed(id))
                .containsSubsequence(
                        "StartEvent_PlanningOpened",
                        "ServiceTask_EnterPlanning",
                        "Gateway_BaselineKnown",
                        DIAGNOSE,
                        "ServiceTask_RecordDiagnosisAndBaseline",
                        DRAFT,
                        "ServiceTask_RecordWorkPlanDraft",
                        APPROVE,
                        "ServiceTask_RecordPlanDecision",
                        "Gateway_OutcomeOfWorkPlan",
                        "EndEvent_WorkPlanApproved");
    }

    @Test
    void anUnfinishedWorksheetNamesWhatIsMissingAndNothingChanges() {
        var id = begun();

        assertThatThrownBy(() -> desk.complete(id, DIAGNOSE, "op03", WorkplanAnswers.diagnosis()))
                .hasMessageContaining("Baselines of the indicators")
                .hasMessageContaining("Self-assessment by working area, row 1, Desired level: Please fill this in.");
        assertThat(desk.openTasks(id)).containsExactly(DIAGNOSE);
        assertThat(status(id)).isEqualTo(PartnershipStatus.DIAGNOSIS);
        assertThat(desk.<Boolean>as("secretariat", () -> diagnoses.find(id).isEmpty()))
                .isTrue();
    }

    @Test
    void equipmentOnlyIsRefusedBeforeTheSecretariatSeesIt() {
        var id = planning();
        worksheets.typePlanWithEquipmentOnly(id);

        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op03", WorkplanAnswers.firstPlan()))
                .hasMessageContaining("Billing & Collection Efficiency has no capacity outcome");
        assertThat(desk.openTasks(id)).containsExactly(DRAFT);
        assertThat(statuses(id)).isEmpty();
    }

    @Test
    void warningsAreShownAndHaveToBeConsidered() {
        var id = planning();
        worksheets.typePlanWithMuchEquipment(id);
        assertThat(shown(id, DRAFT, "op03", "viewWarnings")).contains("take 41.7 percent of the cash");
        desk.complete(id, DRAFT, "op03", WorkplanAnswers.firstPlan());

        assertThat(shown(id, APPROVE, "secretariat", "viewWarnings")).contains("take 41.7 percent of the cash");
        assertThatThrownBy(() -> desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve()))
                .hasMessageContaining("There are warnings.");
        desk.complete(id, APPROVE, "secretariat", Map.of("decision", "APPROVE", "warningsConsidered", true));
        assertThat(statuses(id)).containsExactly(PlanStatus.APPROVED);
    }

    @Test
    void requestedChangesComeBackAsANewVersion() {
        var id = submitted();
        desk.complete(
                id, APPROVE, "secretariat", WorkplanAnswers.requestChanges("Please say who reads the new meters."));

        assertThat(desk.openTasks(id)).containsExactly(REVISE);
        assertThat(desk.shown(id, REVISE, "op03"))
                .containsEntry("viewRequestedChanges", "Please say who reads the new meters.")
                .containsEntry("versionReason", "First plan.");
        assertThat(shown(id, REVISE, "op03", "viewSheet")).contains("Outputs 2", "Everything is filled in.");

        desk.complete(
                id,
                REVISE,
                "op03",
                WorkplanAnswers.with(WorkplanAnswers.firstPlan(), "versionReason", "Readers are named."));
        assertThat(desk.openTasks(id)).containsExactly(APPROVE);
        assertThat(statuses(id)).containsExactly(PlanStatus.CHANGES_REQUESTED, PlanStatus.SUBMITTED);

        desk.complete(id, APPROVE, "secretariat2", WorkplanAnswers.approve());
        assertThat(statuses(id)).containsExactly(PlanStatus.CHANGES_REQUESTED, PlanStatus.APPROVED);
        assertThat(current(id).version()).isEqualTo(2);
        assertThat(passed(id)).contains("ServiceTask_RecordRevisedWorkPlan");
    }

    @Test
    void aDeferredPlanComesBackAfterTheDay() {
        var id = submitted();
        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.defer("2099-02-01"));
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(statuses(id)).containsExactly(PlanStatus.DEFERRED);

        desk.fireTimers(id, Date.from(Instant.parse("2099-02-02T00:00:00Z")));
        assertThat(desk.openTasks(id)).containsExactly(APPROVE);
        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve());
        assertThat(statuses(id)).containsExactly(PlanStatus.APPROVED);
        assertThat(passed(id)).contains("Event_DeferralOver");
    }

    @Test
    void aRejectedPlanEndsTheStage() {
        var id = submitted();
        assertThatThrownBy(() -> desk.complete(id, APPROVE, "secretariat", Map.of("decision", "REJECT")))
                .hasMessageContaining("Please choose a reason");
        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.reject());

        assertThat(statuses(id)).containsExactly(PlanStatus.REJECTED);
        assertThat(passed(id)).contains("EndEvent_WorkPlanRejected");
        assertThat(desk.<Boolean>as("secretariat", () -> plans.find(id).isEmpty()))
                .isTrue();
    }

    @Test
    void anAmendmentStartsFromTheApprovedPlanAndReplacesIt() {
        var id = active();
        amend(id);
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(desk.openTasks(id)).contains(DRAFT).doesNotContain(DIAGNOSE);
        assertThat(shown(id, DRAFT, "op03", "viewSheet")).contains("Outputs 2", "Everything is filled in.");

        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op03", WorkplanAnswers.firstPlan()))
                .hasMessageContaining("Please choose why the approved plan has to change.");
        worksheets.typePlanWithCorrectedBaseline(id);
        desk.complete(id, DRAFT, "op03", WorkplanAnswers.amendment());
        assertThat(current(id).version()).as("as long as it is not approved").isEqualTo(1);
        assertThat(baseline(id)).isEqualByComparingTo("44");

        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve());
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(statuses(id)).containsExactly(PlanStatus.SUPERSEDED, PlanStatus.APPROVED);
        var kpi = current(id).kpi(Indicator.K03, IndicatorScope.UTILITY).orElseThrow();
        assertThat(kpi.baseline()).isEqualByComparingTo("46.5");
        assertThat(kpi.target()).isEqualByComparingTo("39");
        assertThat(baseline(id)).isEqualByComparingTo("46.5");
        assertThat(desk.as("secretariat", () -> diagnoses.baselineHistory(id)))
                .hasSize(2)
                .last()
                .satisfies(set -> assertThat(set.reason()).contains("Bulk meters were installed."));
    }
}
