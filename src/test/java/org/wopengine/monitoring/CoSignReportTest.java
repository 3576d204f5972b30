package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.monitoring.MonitoringAnswers.coSign;
import static org.wopengine.monitoring.MonitoringAnswers.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoSignReportTest {
    @Test
    void everyPathHasAScoreFromOneToFive() {
        assertThat(problems(coSign())).isEmpty();
        for (var path : List.of("satisfaction", "dynamics", "consolidation", "capacity", "performance")) {
            assertThat(problems(with(coSign(), path, 0))).containsExactly(path);
            assertThat(problems(with(coSign(), path, 6))).containsExactly(path);
            assertThat(problems(with(coSign(), path, null))).containsExactly(path);
        }
    }

    @Test
    void aLowScoreIsExplained() {
        assertThat(problems(with(with(coSign(), "dynamics", 2), "healthComment", null)))
                .containsExactly("healthComment");
        assertThat(problems(with(with(coSign(), "dynamics", 3), "healthComment", null)))
                .isEmpty();
    }

    @Test
    void whoDoesNotCoSignSaysWhy() {
        assertThat(problems(MonitoringAnswers.refuseToCoSign())).isEmpty();
        assertThat(problems(with(coSign(), "coSigns", "false"))).containsExactly("reason");
    }

    @Test
    void theOwnBenefitIsTold() {
        assertThat(problems(with(coSign(), "ownBenefit", ""))).containsExactly("ownBenefit");
    }

    private static List<String> problems(Map<String, Object> answers) {
        return Asked.problems(CoSignReport.class, answers);
    }
}
