package org.wopengine.interest.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.interest.InterestAnswers.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.principle.Check;
import org.wopengine.principle.Papers;
import org.wopengine.principle.Result;

/** Each check of the screening with an interest that keeps it and one that does not. */
class InterestPrinciplesTest {
    private final Map<String, Object> good = InterestAnswers.ofMentee();

    @Test
    void targetGroupsAreNamed() {
        assertThat(Papers.result(Check.INC_1, TargetGroups.judge(read(good)))).isEqualTo(Result.PASS);
        var missing = TargetGroups.judge(read(with(good, "targetGroups", null)));
        assertThat(Papers.result(Check.INC_1, missing)).isEqualTo(Result.FAIL);
        assertThat(Papers.passesWithWords(Check.INC_1, missing)).isFalse();
        assertThat(Papers.result(Check.INC_1, TargetGroups.judge(read(InterestAnswers.ofMentor()))))
                .isEqualTo(Result.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The whole population of the city.", "All customers of the utility benefit."})
    void generalWordsAreForAPersonToJudge(String general) {
        var finding = TargetGroups.judge(read(with(good, "targetGroups", general)));
        assertThat(Papers.stops(Check.INC_1, finding)).isTrue();
        assertThat(Papers.passesWithWords(Check.INC_1, finding)).isTrue();
    }

    @Test
    void whoHadAPartnershipSaysWhatIsDifferent() {
        var earlier = List.of("WOP-2022-0002");
        assertThat(Papers.result(Check.PAS_1, EarlierPartnerships.judge(read(good), List.of())))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.PAS_1, EarlierPartnerships.judge(read(good), earlier)))
                .isEqualTo(Result.PASS);
        var silent = EarlierPartnerships.judge(read(with(good, "differentThisTime", null)), earlier);
        assertThat(Papers.result(Check.PAS_1, silent)).isEqualTo(Result.FAIL);
        assertThat(silent.arguments()).containsExactly("1", "WOP-2022-0002");
    }

    @Test
    void aRunningTwinIsForAPersonToDecide() {
        assertThat(Papers.result(Check.SUP_2, RunningTwin.judge(List.of()))).isEqualTo(Result.PASS);
        var twin = RunningTwin.judge(List.of("WOP-2023-0001"));
        assertThat(Papers.stops(Check.SUP_2, twin)).isTrue();
        assertThat(Papers.passesWithWords(Check.SUP_2, twin)).isTrue();
    }

    @Test
    void theHeadSignsAndAStrategyIsNamed() {
        assertThat(Papers.result(Check.SUS_1, HeadStandsBehind.judge(read(good))))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.SUS_1, HeadStandsBehind.judge(read(with(good, "commitmentSignatory", null)))))
                .isEqualTo(Result.FAIL);
        assertThat(Papers.result(Check.SUS_1, HeadStandsBehind.judge(read(with(good, "strategyLink", "n/a")))))
                .isEqualTo(Result.FAIL);
        assertThat(Papers.result(Check.SUS_1, HeadStandsBehind.judge(read(InterestAnswers.ofMentor()))))
                .isEqualTo(Result.PASS);
    }

    private static ExpressInterest read(Map<String, Object> answers) {
        return Papers.read(ExpressInterest.class, answers);
    }
}
