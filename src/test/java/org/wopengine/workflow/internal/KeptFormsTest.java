package org.wopengine.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class KeptFormsTest {
    @Test
    void theMarksOfADrawnTextAreGoneAndItsWordsStay() {
        assertThat(KeptForms.plain(
                        "## Budget\n**Total:** 5\\*3 \\[sic\\], see [the plan](/partnerships/x) http&#58;//a.b"))
                .isEqualTo("Budget\nTotal: 5*3 [sic], see the plan http://a.b");
    }

    @Test
    void answersLieUnderTheKeysOfTheirFields() throws Exception {
        var answered = new ObjectMapper()
                .readTree(
                        """
                        {"decision": "APPROVE", "comment": null, "goals": [{"goal": "one"}, {"goal": "two", "sum": 2.50}],
                         "languages": ["en", "es"], "none": [], "empty": ""}
                        """);

        assertThat(KeptForms.flat(answered))
                .containsOnly(
                        java.util.Map.entry("decision", "APPROVE"),
                        java.util.Map.entry("goals_1_goal", "one"),
                        java.util.Map.entry("goals_2_goal", "two"),
                        java.util.Map.entry("goals_2_sum", "2.5"),
                        java.util.Map.entry("languages", "en\nes"));
    }
}
