package org.wopengine.workplan.principle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.principle.Check;
import org.wopengine.principle.Papers;
import org.wopengine.principle.Result;
import org.wopengine.workplan.CapacityLevel;
import org.wopengine.workplan.PlanMoney;
import org.wopengine.workplan.WorkPlanView.Activity;
import org.wopengine.workplan.WorkPlanView.CapacityOutcome;

/** Each check of the work plan with a plan that keeps it and one that does not. */
class WorkplanPrinciplesTest {
    private static final WorkingArea BILLING = WorkingArea.BILLING_COLLECTION_EFFICIENCY;

    @Test
    void peopleBeyondTheManagementAreHeard() {
        assertThat(Papers.result(Check.INC_2, VoicesHeard.judge(2, Papers.THRESHOLDS)))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.INC_2, VoicesHeard.judge(1, Papers.THRESHOLDS)))
                .isEqualTo(Result.WARN);
    }

    @Test
    void wordsOfProfitAreForAPersonToJudge() {
        assertThat(Papers.result(Check.NFP_2, WordsOfTheBudget.judge(money("Flights of two experts"))))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.NFP_2, WordsOfTheBudget.judge(money()))).isEqualTo(Result.PASS);
        var margin = WordsOfTheBudget.judge(money("Flights", "Overhead 12 % + margin 3 %"));
        assertThat(Papers.stops(Check.NFP_2, margin)).isTrue();
        assertThat(Papers.passesWithWords(Check.NFP_2, margin)).isTrue();
        assertThat(margin.arguments()).containsExactly("margin", "Overhead 12 % + margin 3 %");
    }

    @Test
    void aLessonIsNamed() {
        assertThat(Papers.result(Check.PAS_2, LessonOfOthers.judge("WOP-2022-0002 has shown that meters come first.")))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.PAS_2, LessonOfOthers.judge("none"))).isEqualTo(Result.WARN);
        assertThat(Papers.stops(Check.PAS_2, LessonOfOthers.judge(null))).isFalse();
    }

    @Test
    void eachAreaLeavesACapacity() {
        var areas = Set.of(BILLING, WorkingArea.PARTNERSHIP_MANAGEMENT);
        assertThat(Papers.result(
                        Check.SUS_2, CapacityInEachArea.judge(areas, List.of(outcome("Head of billing")), PLAN)))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.SUS_2, CapacityInEachArea.judge(areas, List.of(), PLAN)))
                .isEqualTo(Result.FAIL);
        assertThat(Papers.result(Check.SUS_2, CapacityInEachArea.judge(areas, List.of(outcome("tbd")), PLAN)))
                .isEqualTo(Result.FAIL);
        assertThat(Papers.result(
                        Check.SUS_2, CapacityInEachArea.judge(areas, List.of(outcome("Head of billing")), "n/a")))
                .isEqualTo(Result.FAIL);
    }

    @Test
    void theMenteeWorksAtLeastAsMuch() {
        assertThat(Papers.result(Check.SUS_3, OwnWork.judge(List.of(activity("10", "10")))))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.SUS_3, OwnWork.judge(List.of(activity("10", "9.5")))))
                .isEqualTo(Result.WARN);
    }

    private static final String PLAN = "The unit keeps its own budget line.";

    private static PlanMoney money(String... lines) {
        return new PlanMoney(Stream.of(lines).map(PlanMoney.Line::new).toList(), List.of());
    }

    private static CapacityOutcome outcome(String owner) {
        return new CapacityOutcome(
                "CO1",
                BILLING,
                "Billing",
                "Bills are right",
                CapacityLevel.KNOWLEDGE_ACQUIRED,
                CapacityLevel.ADOPTED,
                "Records",
                owner);
    }

    private static Activity activity(String mentor, String mentee) {
        return new Activity(
                "A1",
                "OP1",
                BILLING,
                null,
                "Training",
                null,
                null,
                null,
                null,
                1,
                1,
                new BigDecimal(mentor),
                new BigDecimal(mentee));
    }
}
