package org.wopengine.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.partnership.CostCategory;
import org.wopengine.shared.DocumentReference;
import org.wopengine.workplan.CapacityLevel;
import org.wopengine.workplan.ProgressLabel;

class ClosureChecksTest {
    private final ClosureContents good = ClosureSheets.good();

    @Test
    void goodContentsHaveNoFlaw() {
        assertThat(ClosureChecks.check(good)).isEmpty();
        assertThat(good.totalCost()).isEqualByComparingTo("110000");
    }

    @Test
    void thePercentageOfTheTargetIsComputed() {
        var progress = ClosureSheets.performance("44", "38", "40.5", null).progress();

        assertThat(progress.percentOfTarget().doubleValue())
                .isEqualTo(58.33, org.assertj.core.data.Offset.offset(0.01));
        assertThat(ClosureSheets.performance("45", "38", "46.2", null)
                        .progress()
                        .label())
                .isEqualTo(ProgressLabel.DETERIORATED);
        assertThat(ClosureSheets.performance("45", "38", null, null).progress().percentOfTarget())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "40.5, , closure.why-not-reached",
        ", , closure.why-not-measured",
        "95, late, closure.cannot-be",
    })
    void aTargetThatIsNotReachedIsExplained(String value, String explanation, String flaw) {
        var contents = with(List.of(ClosureSheets.performance("45", "38", value, explanation)));

        assertThat(ClosureChecks.check(contents)).extracting(Flaw::messageKey).containsExactly(flaw);
    }

    @Test
    void aValueTellsItsDayAndSource() {
        var row = ClosureSheets.performance("45", "38", "38", null);
        var contents = with(List.of(new PerformanceResult(
                row.outcome(),
                row.indicator(),
                row.scope(),
                row.baseline(),
                row.target(),
                row.value(),
                null,
                null,
                null)));

        assertThat(ClosureChecks.check(contents))
                .extracting(Flaw::place)
                .containsExactly("performance[0].measuredOn", "performance[0].source");
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, 39, record, , outputs[0].fate",
        "DELIVERED, 40, , , outputs[0].file",
        "DELIVERED, , record, , outputs[0].quantity",
        "PARTLY_DELIVERED, 10, record, , outputs[0].explanation",
        "PARTLY_DELIVERED, , record, late, outputs[0].quantity",
        "DROPPED, , , , outputs[0].explanation",
    })
    void anOutputIsProvedOrExplained(
            OutputFate fate, BigDecimal quantity, String evidence, String explanation, String place) {
        var output = new OutputResult(
                "OP1",
                "Readers are trained.",
                new BigDecimal("40"),
                "readers",
                fate,
                quantity,
                file(evidence),
                null,
                explanation);
        var contents =
                new ClosureContents(1, 1, 1, 1, List.of(), List.of(output), List.of(), List.of(), List.of(), List.of());

        assertThat(ClosureChecks.check(contents)).extracting(Flaw::place).containsExactly(place);
    }

    @Test
    void aLinkProvesAnOutputAndWordsAloneDoNot() {
        assertThat(places("https://example.org/records")).isEmpty();
        assertThat(places("In the shared folder")).containsExactly("outputs[0].file");
    }

    private static List<String> places(String evidence) {
        var output = new OutputResult(
                "OP1",
                "Readers are trained.",
                new BigDecimal("40"),
                "readers",
                OutputFate.DELIVERED,
                new BigDecimal("40"),
                null,
                evidence,
                null);
        return ClosureChecks.check(new ClosureContents(
                        1, 1, 1, 1, List.of(), List.of(output), List.of(), List.of(), List.of(), List.of()))
                .stream()
                .map(Flaw::place)
                .toList();
    }

    private static DocumentReference file(String evidence) {
        return evidence == null ? null : new DocumentReference(4, 1);
    }

    @Test
    void aRaisedLevelIsProvedByAFile() {
        var good = ClosureSheets.capacity("CO1", CapacityLevel.ADOPTED, CapacityLevel.ADOPTED, null);
        var without = new CapacityResult(
                good.code(),
                good.description(),
                good.baseline(),
                good.target(),
                good.menteeLevel(),
                good.mentorLevel(),
                good.evidence(),
                null,
                null);
        var contents = new ClosureContents(
                1, 1, 1, 1, List.of(), List.of(), List.of(good, without), List.of(), List.of(), List.of());

        assertThat(ClosureChecks.check(contents)).extracting(Flaw::place).containsExactly("capacities[1].file");
    }

    @Test
    void aDifferenceBetweenTheSidesAndAMissedTargetAreExplained() {
        var apart =
                ClosureSheets.capacity("CO1", CapacityLevel.INSTITUTIONALISED, CapacityLevel.APPLIED_WITH_HELP, null);
        var below = ClosureSheets.capacity("CO2", CapacityLevel.APPLIED_WITH_HELP, CapacityLevel.ADOPTED, null);
        var contents = new ClosureContents(
                1, 1, 1, 1, List.of(), List.of(), List.of(apart, below), List.of(), List.of(), List.of());

        assertThat(ClosureChecks.check(contents))
                .extracting(Flaw::messageKey)
                .containsExactly("closure.why-apart", "closure.why-below");
        assertThat(below.agreed()).isEqualTo(CapacityLevel.APPLIED_WITH_HELP);
    }

    @Test
    void aCategoryStandsOnceForEachFunder() {
        var cost = new FinalCost(CostCategory.TRAVEL, "Foundation", BigDecimal.TEN);
        var contents = new ClosureContents(
                1, 1, 1, 1, List.of(), List.of(), List.of(), List.of(), List.of(cost, cost), List.of());

        assertThat(ClosureChecks.check(contents)).extracting(Flaw::place).containsExactly("costs[1].category");
    }

    private ClosureContents with(List<PerformanceResult> performance) {
        return new ClosureContents(
                good.visits(),
                good.visitDays(),
                good.women(),
                good.men(),
                performance,
                good.outputs(),
                good.capacities(),
                good.staffDays(),
                good.costs(),
                good.assets());
    }
}
