package org.wopengine.workplan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.Stage;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.workplan.PlanStatus;
import org.wopengine.workplan.WorkPlanView;
import org.wopengine.workplan.WorkplanAnswers;

/** What becomes of a plan: who reads what, which version holds. */
@WopTest
class WorkPlansTest extends PlanningStory {
    @Autowired
    List<DossierChapter> chapters;

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
    void theDiagnosisGivesThePlanItsFirstRows() {
        var id = planning();

        assertThat(shown(id, DRAFT, "op03", "viewSheet"))
                .contains("Capacity outcomes 2", "Outputs 0", "Nothing is saved yet.");
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
                .contains("K03 Non-revenue water (%) · Whole utility: from 44 to 38 by 30 Nov 2028");
        assertThat(shown(id, APPROVE, "secretariat", "viewLogframe"))
                .contains("- **CO1** Works by itself.")
                .contains("\n  - **OP1** Readers are trained.: 40 readers by 30 Jun 2028")
                .contains("\n    - **A2** Work on OP1 (On the job training), 1 Apr 2027 – 12 Apr 2027, led by OP11");
        assertThat(shown(id, APPROVE, "secretariat", "viewBudget"))
                .contains(
                        "**USD\u00a0120\u00a0000.50**",
                        "- Travel (transport, visas): USD\u00a070\u00a0000.50",
                        "- 2028: USD\u00a050\u00a0000.00",
                        "- Solidarity fund:");
        assertThat(desk.shown(id, APPROVE, "secretariat"))
                .containsEntry("viewVersion", 1)
                .containsEntry("viewSubmittedBy", "op11")
                .containsEntry("viewSteering", "1 Mar 2025 · Accepted");
    }

    @Test
    void aFirstPlanIsNoAmendment() {
        var id = planning();
        worksheets.typePlan(id);

        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op03", WorkplanAnswers.amendment()))
                .hasMessageContaining("This is the first plan, not an amendment.");
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
}
