package org.wopengine.workplan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.workplan.DecidePlan;
import org.wopengine.workplan.Diagnoses;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.workplan.PlanReason;
import org.wopengine.workplan.PlanStatus;
import org.wopengine.workplan.PlanVersionView;
import org.wopengine.workplan.PlanVersions;
import org.wopengine.workplan.SteeringDecision;
import org.wopengine.workplan.SubmitPlan;
import org.wopengine.workplan.WorkPlanView;
import org.wopengine.workplan.WorkPlans;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;
import org.wopengine.workplan.WorkplanStart;

/** A signed partnership on its way to an approved plan; each test walks one of the ways. */
@WopTest
class WorkplanApprovalProcessTest {
    private static final String DIAGNOSE = "UserTask_RecordDiagnosis";
    private static final String DRAFT = "UserTask_DraftWorkPlan";
    private static final String APPROVE = "UserTask_ApproveWorkPlan";
    private static final String REVISE = "UserTask_ReviseWorkPlan";

    @Autowired
    Desk desk;

    @Autowired
    WorkplanSheets worksheets;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    PlanVersions versions;

    @Autowired
    WorkPlans plans;

    @Autowired
    List<DossierChapter> chapters;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

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
                .containsEntry("viewPeriod", "2027-01-01 – 2028-12-31")
                .containsEntry("viewBudget", "USD 120000.50")
                .containsEntry("viewAgreedCash", "USD 120000.50")
                .containsEntry("viewInKind", "USD 15075.00")
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
    void theApprovedPlanIsReadAsItWasTyped() {
        var plan = current(active());

        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.approvedAt()).isNotNull();
        assertThat(plan.currency()).isEqualTo("USD");
        assertThat(plan.budgetTotal()).hasToString("USD 120000.50");
        assertThat(plan.budget()).hasSize(2);
        assertThat(plan.budgetByYear().keySet()).containsExactly(2027, 2028);
        assertThat(plan.inKindTotal()).hasToString("USD 15075.00");
        assertThat(plan.workingAreas()).hasSize(3);
        assertThat(plan.outputs()).extracting(WorkPlanView.Output::code).containsExactly("OP1", "OP2");
        assertThat(plan.activities()).extracting(WorkPlanView.Activity::code).containsExactly("A1", "A2", "A3");
        assertThat(plan.capacityOutcome("CO2").orElseThrow().target().level()).isEqualTo(4);
        var losses = plan.kpi(Indicator.K03, IndicatorScope.UTILITY).orElseThrow();
        assertThat(losses.baseline()).isEqualByComparingTo("44");
        assertThat(losses.target()).isEqualByComparingTo("38");
        assertThat(plan.kpi(Indicator.K03, IndicatorScope.PILOT)).isEmpty();
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
    void theDiagnosisGivesThePlanItsFirstRows() {
        var id = planning();

        assertThat(shown(id, DRAFT, "op03", "viewSheet"))
                .contains("Capacity outcomes 2", "Outputs 0", "Nothing is saved yet.");
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
    void fewVoicesInTheDiagnosisAreToldToWhoeverApproves() {
        var id = begun();
        worksheets.typeDiagnosis(id);
        var few = WorkplanAnswers.with(
                WorkplanAnswers.with(WorkplanAnswers.diagnosis(), "interviewsUnion", 0), "interviewsMunicipality", 0);
        desk.complete(id, DIAGNOSE, "op03", few);
        submit(id);

        assertThat(shown(id, APPROVE, "secretariat", "viewWarnings")).contains("fewer than two kinds of people");
    }

    @Test
    void theSecretariatReadsTheWholePlan() {
        var id = submitted();

        assertThat(shown(id, APPROVE, "secretariat", "viewPerformance"))
                .contains("**PO1** Less water is lost.")
                .contains("K03 Non-revenue water (%) · Whole utility: from 44 to 38 by 2028-11-30");
        assertThat(shown(id, APPROVE, "secretariat", "viewLogframe"))
                .contains("- **CO1** Works by itself.")
                .contains("\n  - **OP1** Readers are trained.: 40 readers by 2028-06-30")
                .contains("\n    - **A2** Work on OP1 (On the job training), 2027-03-01 – 2027-03-12, led by OP11");
        assertThat(shown(id, APPROVE, "secretariat", "viewBudget"))
                .contains(
                        "**USD 120000.50**",
                        "- Travel (transport, visas): USD 70000.50",
                        "- 2028: USD 50000.00",
                        "- Solidarity fund:");
        assertThat(desk.shown(id, APPROVE, "secretariat"))
                .containsEntry("viewVersion", 1)
                .containsEntry("viewSubmittedBy", "op11")
                .containsEntry("viewSteering", "2025-03-01 · Accepted");
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
    void whoeverSubmittedAPlanDoesNotDecideOnIt() {
        var id = planning();
        worksheets.typePlan(id);
        desk.as("secretariat", () -> {
            versions.submit(
                    id,
                    PlanReason.FIRST,
                    new SubmitPlan("First plan.", null, LocalDate.parse("2025-03-01"), SteeringDecision.ACCEPTED, null),
                    new Actor("secretariat", "secretariat", null));
            return null;
        });

        assertThatThrownBy(() -> desk.as(
                        "secretariat",
                        () -> versions.decide(
                                id,
                                new DecidePlan(GateChoice.APPROVE, true, null, null, null, null),
                                new Actor("secretariat", "secretariat", null))))
                .hasMessageContaining("workplan.own-plan");
    }

    @Test
    void aFirstPlanIsNoAmendment() {
        var id = planning();
        worksheets.typePlan(id);

        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op03", WorkplanAnswers.amendment()))
                .hasMessageContaining("This is the first plan, not an amendment.");
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

    @Test
    void aRejectedAmendmentLeavesPlanAndBaselineAsTheyAre() {
        var id = active();
        amend(id);
        worksheets.typePlanWithCorrectedBaseline(id);
        desk.complete(id, DRAFT, "op03", WorkplanAnswers.amendment());
        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.reject());

        assertThat(statuses(id)).containsExactly(PlanStatus.APPROVED, PlanStatus.REJECTED);
        assertThat(current(id).version()).isEqualTo(1);
        assertThat(baseline(id)).isEqualByComparingTo("44");
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
    }

    @Test
    void twoAmendmentsAtATimeWaitForEachOther() {
        var id = active();
        amend(id);
        amend(id);
        desk.complete(id, DRAFT, "op03", WorkplanAnswers.amendment());

        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op11", WorkplanAnswers.amendment()))
                .hasMessageContaining("Another version of the work plan");
        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve());
        desk.complete(id, DRAFT, "op11", WorkplanAnswers.amendment());
        assertThat(statuses(id)).containsExactly(PlanStatus.SUPERSEDED, PlanStatus.APPROVED, PlanStatus.SUBMITTED);
    }

    @Test
    void aPartnershipWithoutAnyMoneyPlansWithoutABudget() {
        var id = begun(AgreementAnswers.withoutMoney("OP03", "OP11"));
        diagnosed(id);
        worksheets.typePlanWithoutMoney(id);
        desk.complete(id, DRAFT, "op03", WorkplanAnswers.firstPlan());
        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve());

        assertThat(current(id).budgetTotal()).hasToString("USD 0.00");
        assertThat(current(id).budget()).isEmpty();
    }

    @Test
    void theDossierTellsDiagnosisPlanAndVersions() {
        var id = active();

        var chapter = chapters.stream()
                .filter(one -> one.stage() == Stage.WORKPLAN)
                .findFirst()
                .orElseThrow();
        assertThat(desk.as("secretariat", () -> chapter.sections(id)))
                .extracting(DossierChapter.Section::titleKey)
                .contains("workplan.dossier.diagnosis", "workplan.dossier.plan", "workplan.dossier.versions");
    }

    private PartnershipId begun() {
        return begun(AgreementAnswers.draft("OP03", "OP11"));
    }

    private PartnershipId begun(Map<String, Object> terms) {
        var id = WorkplanStart.signed(desk, partnerships, runtime, terms);
        assertThat(status(id)).isEqualTo(PartnershipStatus.SIGNED);
        runtime.startProcessInstanceByKey(WorkplanApproval.ID, id.reference(), Map.of("planReason", "FIRST"));
        return id;
    }

    private void diagnosed(PartnershipId id) {
        worksheets.typeDiagnosis(id);
        desk.complete(id, DIAGNOSE, "op03", WorkplanAnswers.diagnosis());
    }

    private PartnershipId planning() {
        var id = begun();
        diagnosed(id);
        return id;
    }

    private PartnershipId active() {
        var id = submitted();
        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve());
        return id;
    }

    private PartnershipId submitted() {
        var id = planning();
        submit(id);
        return id;
    }

    private void submit(PartnershipId id) {
        worksheets.typePlan(id);
        desk.complete(id, DRAFT, "op11", WorkplanAnswers.firstPlan());
    }

    /** Begins as the models do that call this one. */
    private void amend(PartnershipId id) {
        runtime.startProcessInstanceByKey(WorkplanApproval.ID, id.reference(), Map.of("planReason", "AMENDMENT"));
    }

    private BigDecimal baseline(PartnershipId id) {
        return desk.as("secretariat", () -> diagnoses.baselines(id)).stream()
                .filter(one -> one.indicator() == Indicator.K03)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private WorkPlanView current(PartnershipId id) {
        return desk.as("secretariat", () -> plans.current(id));
    }

    private List<PlanStatus> statuses(PartnershipId id) {
        return desk.as("secretariat", () -> versions.history(id)).stream()
                .map(PlanVersionView::status)
                .toList();
    }

    private String shown(PartnershipId id, String task, String user, String key) {
        return String.valueOf(desk.shown(id, task, user).get(key));
    }

    private PartnershipStatus status(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id)).status();
    }

    private List<String> passed(PartnershipId id) {
        var instance = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.reference())
                .processDefinitionKey(WorkplanApproval.ID)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .findFirst()
                .orElseThrow();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
