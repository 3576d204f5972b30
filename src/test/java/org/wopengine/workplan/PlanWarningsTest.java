package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.workplan.PlanBuilder.LOSSES;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.partnership.ActivityType;
import org.wopengine.partnership.CostCategory;
import org.wopengine.partnership.WorkingArea;

class PlanWarningsTest {
    private final PlanBuilder plan = new PlanBuilder();

    @Test
    void aGoodPlanGivesNoWarning() {
        assertThat(warnings()).isEmpty();
    }

    @Test
    void anEmptyDraftCanBeLookedAt() {
        var empty = PlanContents.begin(List.of(new CapacityRow("CO1", LOSSES, null, null, null, null, null, null)));

        assertThat(PlanWarnings.of(empty, PlanBuilder.frame()))
                .extracting(Finding::messageKey)
                .containsExactly("workplan.warning.no-management", "workplan.warning.no-lesson");
    }

    @Test
    void partnershipManagementIsMissed() {
        plan.activities.set(0, PlanBuilder.activity("A1", "OP1", LOSSES, ActivityType.KICK_OFF, "1", "1", null));

        assertThat(warnings()).containsExactly("workplan.warning.no-management");
    }

    @Test
    void areasBeyondThePartnershipAreNamed() {
        plan.outputs.set(0, PlanBuilder.output("OP1", "CO1", WorkingArea.LABORATORY));

        assertThat(warnings()).containsExactly("workplan.warning.beyond-areas");
    }

    @Test
    void fewerDaysOfTheMenteeThanOfTheMentorAreTold() {
        plan.activities.set(
                1, PlanBuilder.activity("A2", "OP1", LOSSES, ActivityType.ON_THE_JOB_TRAINING, "150", "120", null));

        assertThat(warnings()).containsExactly("workplan.warning.staff-days");
    }

    @Test
    void anActivityThatBeginsBeforeTheOneItWaitsForIsTold() {
        plan.activities.set(
                1, PlanBuilder.activity("A2", "OP1", LOSSES, ActivityType.ON_THE_JOB_TRAINING, "60", "120", "A3"));

        assertThat(PlanWarnings.of(plan.build(), PlanBuilder.frame()))
                .containsExactly(Finding.at("activities", "workplan.warning.too-early", "A2", "A3"));
    }

    @Test
    void anActivityThatGoesOnAfterItsOutputIsDueIsTold() {
        plan.activities.add(PlanBuilder.activity("A20", "OP1", LOSSES, ActivityType.PEER_REVIEW, "1", "1", null));

        assertThat(warnings()).containsExactly("workplan.warning.after-due");
    }

    @Test
    void whoeverPaysIsNamed() {
        plan.visibility = null;
        assertThat(warnings()).containsExactly("workplan.warning.no-visibility");

        plan.budget.clear();
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, 70, false", "30.01, 69.99, true"})
    void equipmentAndWorksAboveThirtyPercentAreTold(String works, String rest, boolean told) {
        plan.budget.clear();
        plan.budget.add(PlanBuilder.line(2027, CostCategory.PILOT_WORKS, works));
        plan.budget.add(PlanBuilder.line(2027, CostCategory.TRAVEL, rest));

        assertThat(warnings()).isEqualTo(told ? List.of("workplan.warning.works") : List.of());
    }

    @Test
    void targetsThatCannotBeJudgedAreTold() {
        plan.targets.clear();
        assertThat(warnings()).containsExactly("workplan.warning.no-indicator");

        plan.targets.add(PlanBuilder.target(Indicator.K14, "20"));
        plan.targets.add(PlanBuilder.target(Indicator.K03, "47", true, "Bulk meters show more."));
        plan.targets.add(PlanBuilder.target(Indicator.K11, "9"));
        assertThat(warnings())
                .containsExactly(
                        "workplan.warning.not-measured", "workplan.warning.correction", "workplan.warning.band");
    }

    @Test
    void aPlanBuildsOnEarlierLessons() {
        plan.lessons = null;

        assertThat(warnings()).containsExactly("workplan.warning.no-lesson");
    }

    @ParameterizedTest
    @CsvSource({
        "Overhead and margin of 3 %, true",
        "Marge de sécurité, false",
        "Comisión del agente, true",
        "Work with marginalised households, false",
        "Beneficiarios de la formación, false"
    })
    void costsThatSpeakOfAProfitAreTold(String description, boolean told) {
        plan.budget.set(
                0,
                new BudgetRow(
                        2027, CostCategory.TRAVEL, description, null, "OP03", "Fund", new BigDecimal("70000.50")));

        assertThat(warnings()).isEqualTo(told ? List.of("workplan.warning.profit") : List.of());
    }

    private List<String> warnings() {
        return PlanWarnings.of(plan.build(), PlanBuilder.frame()).stream()
                .map(Finding::messageKey)
                .toList();
    }
}
