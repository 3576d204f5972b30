package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.workplan.PlanBuilder.LOSSES;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.partnership.CostCategory;

/** What each cell of the plan's rows has to be by itself. */
class RowRulesTest {
    private static final Validator RULES =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final LocalDate DAY = LocalDate.parse("2027-05-01");

    @Test
    void theRowsOfAGoodPlanKeepThem() {
        var plan = new PlanBuilder().build();
        var rows = Stream.of(
                        plan.performanceOutcomes(),
                        plan.targets(),
                        plan.capacityOutcomes(),
                        plan.outputs(),
                        plan.activities(),
                        plan.missions(),
                        plan.inKind(),
                        plan.budget(),
                        plan.risks())
                .flatMap(List::stream);

        assertThat(rows).allSatisfy(row -> assertThat(broken(row)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        ", 40, readers, Rosa, meansOfVerification",
        "Record, 0, readers, Rosa, quantity",
        "Record, , readers, Rosa, quantity",
        "Record, 40, , Rosa, unit",
        "Record, 40, readers, , owner"
    })
    void anOutputTellsHowMuchAndHowItIsProved(
            String proof, BigDecimal quantity, String unit, String owner, String place) {
        assertThat(broken(new OutputRow("OP1", "CO1", LOSSES, "Trained", quantity, unit, DAY, proof, owner)))
                .containsExactly(place);
    }

    @Test
    void targetsAndCapacitiesAreProvedToo() {
        assertThat(broken(new TargetRow(
                        "PO1", Indicator.K03, IndicatorScope.UTILITY, BigDecimal.ONE, DAY, " ", null, null)))
                .containsExactly("meansOfVerification");
        assertThat(broken(new CapacityRow(
                        "CO1", LOSSES, "Unit", "Text", CapacityLevel.ABSENT, CapacityLevel.ADOPTED, null, "Rosa")))
                .containsExactly("meansOfVerification");
    }

    @Test
    void periodsRunForward() {
        assertThat(broken(PlanBuilder.mission("2027-03-02", "2027-03-01", "2027-03-20")))
                .containsExactly("endsOn");
    }

    @Test
    void whatWasGivenMayBeUnknownOrZeroButNotLess() {
        assertThat(broken(gift(null))).isEmpty();
        assertThat(broken(gift(BigDecimal.ZERO))).isEmpty();
        assertThat(broken(gift(new BigDecimal("-1")))).containsExactly("actualQuantity");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, probability", "6, 1, probability", "1, 0, impact", "1, 6, impact", "1, 5, "})
    void risksAreRatedFromOneToFive(int probability, int impact, String place) {
        assertThat(broken(new RiskRow("Rain", probability, impact, "Roof", "Rosa", null)))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    private static InKindRow gift(BigDecimal actual) {
        return new InKindRow(
                "OP11",
                CostCategory.STAFF_TIME,
                "Experts",
                BigDecimal.TEN,
                InKindUnit.PERSON_DAY,
                BigDecimal.ONE,
                actual);
    }

    private static <R> List<String> broken(R row) {
        return RULES.validate(row).stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(Object::toString)
                .toList();
    }
}
