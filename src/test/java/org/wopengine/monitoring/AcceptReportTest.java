package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.monitoring.MonitoringAnswers.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptReportTest {
    @Test
    void theFourWaysOutAreOpen() {
        assertThat(problems(MonitoringAnswers.accept())).isEmpty();
        assertThat(problems(MonitoringAnswers.requestChanges("Attach the lists.")))
                .isEmpty();
        assertThat(problems(MonitoringAnswers.reject())).isEmpty();
        assertThat(problems(MonitoringAnswers.defer("2099-01-01"))).isEmpty();
        assertThat(problems(Map.of())).containsExactly("decision");
    }

    @Test
    void changesNeedReasonsWordsAndADay() {
        assertThat(problems(Map.of("decision", "REQUEST_CHANGES")))
                .containsExactlyInAnyOrder("returnReasons", "comment", "changesDueOn");
    }

    @Test
    void reasonsForChangesGoWithChangesOnly() {
        assertThat(problems(with(MonitoringAnswers.accept(), "returnReasons", List.of("MISSING_EVIDENCE"))))
                .containsExactly("returnReasons");
    }

    @Test
    void aReasonIsOneOfTheList() {
        assertThat(problems(with(MonitoringAnswers.reject(), "reasonCode", "NOT_PUBLIC")))
                .containsExactly("reasonCode");
    }

    private static List<String> problems(Map<String, Object> answers) {
        return Asked.problems(AcceptReport.class, answers);
    }
}
