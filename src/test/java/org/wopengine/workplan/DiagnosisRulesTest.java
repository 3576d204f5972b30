package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.partnership.WorkingArea;

class DiagnosisRulesTest {
    private static final DiagnosisContents GOOD = WorkplanSheets.diagnosis();

    @Test
    void aFullDiagnosisIsTaken() {
        assertThat(DiagnosisRules.check(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, KNOWLEDGE_ACQUIRED, false", "ABSENT, APPLIED_WITH_HELP, true", "ADOPTED, ABSENT, true"})
    void viewsTwoLevelsApartHaveToBeExplained(CapacityLevel mentee, CapacityLevel mentor, boolean explain) {
        var found =
                check(List.of(WorkplanSheets.assessment(PlanBuilder.LOSSES, mentee, mentor, null)), GOOD.baselines());

        assertThat(found)
                .extracting(Finding::place)
                .isEqualTo(explain ? List.of("assessments[0].explanation") : List.of());
    }

    @Test
    void aWorkingAreaIsAssessedOnce() {
        var twice = WorkplanSheets.assessment(PlanBuilder.LOSSES, CapacityLevel.ABSENT, CapacityLevel.ABSENT, null);

        assertThat(check(List.of(twice, twice), GOOD.baselines()))
                .containsExactly(Finding.at("assessments[1].area", "workplan.area-twice"));
    }

    @Test
    void aPriorityNeedsALevelToStartFrom() {
        var elsewhere = new Priority(WorkingArea.LABORATORY, PriorityTerm.MEDIUM_TERM, "More tests.");
        var diagnosis = new DiagnosisContents(GOOD.team(), GOOD.assessments(), List.of(elsewhere), GOOD.baselines());

        assertThat(DiagnosisRules.check(diagnosis))
                .containsExactly(
                        Finding.at("priorities[0].area", "workplan.priority-not-assessed", WorkingArea.LABORATORY));
    }

    @Test
    void withoutAValueAPlanToMeasureIsNeeded() {
        var neither = new Baseline(Indicator.K14, IndicatorScope.UTILITY, null, null, null, null, null, null);

        assertThat(check(GOOD.assessments(), List.of(neither)))
                .containsExactly(Finding.at("baselines[0].planToMeasure", "workplan.plan-to-measure"));
    }

    @Test
    void zeroIsAValueAndNeedsItsSource() {
        var zero = new Baseline(
                Indicator.K02,
                IndicatorScope.UTILITY,
                BigDecimal.ZERO,
                LocalDate.parse("2024-01-01"),
                null,
                null,
                null,
                "Later.");

        assertThat(check(GOOD.assessments(), List.of(zero)))
                .extracting(Finding::place)
                .containsExactly("baselines[0].periodEnd", "baselines[0].source", "baselines[0].reliability");
    }

    @Test
    void aValueThatCannotBeTrueIsRefused() {
        assertThat(check(GOOD.assessments(), List.of(PlanBuilder.baseline(Indicator.K14, "24.5"))))
                .extracting(Finding::place, Finding::messageKey)
                .containsExactly(org.assertj.core.api.Assertions.tuple("baselines[0].value", "workplan.out-of-range"));
        assertThat(check(GOOD.assessments(), List.of(PlanBuilder.baseline(Indicator.K28, "-1"))))
                .extracting(Finding::messageKey)
                .containsExactly("workplan.below-range");
    }

    @Test
    void anIndicatorStandsOnceInEachScope() {
        var pilot = new Baseline(
                Indicator.K03, IndicatorScope.PILOT, null, null, null, null, null, "After the pilot has begun.");

        assertThat(check(GOOD.assessments(), List.of(PlanBuilder.unmeasured(Indicator.K03), pilot)))
                .isEmpty();
        assertThat(check(
                        GOOD.assessments(),
                        List.of(PlanBuilder.unmeasured(Indicator.K03), PlanBuilder.baseline(Indicator.K03, "44"))))
                .containsExactly(Finding.at("baselines[1].indicator", "workplan.measure-twice"));
    }

    private static List<Finding> check(List<Assessment> assessments, List<Baseline> baselines) {
        return DiagnosisRules.check(new DiagnosisContents(GOOD.team(), assessments, GOOD.priorities(), baselines));
    }
}
