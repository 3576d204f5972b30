package org.wopengine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.wopengine.WopTest;
import org.wopengine.answers.AnswerReader;

/**
 * Every form asks for exactly what its answers record reads, requires what the server requires, sets the server's
 * limits and offers the server's choices. The browser's checks are comfort; here they are kept equal to the rules.
 */
@WopTest
class FormContractTest {
    @Autowired
    ConfigurableApplicationContext context;

    static List<ModelRule> contracts() {
        return Rulebook.contracts();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    @DisplayName("The forms and the code keep rule")
    void theFormsKeep(ModelRule rule) {
        assertThat(rule.findings(Models.ofProject().with(SpringCode.of(context))))
                .isEmpty();
    }

    /** The lint spells rows out by itself to know their rules; it must spell them as the reader does. */
    @Test
    void theLintReadsTheKeysTheServerReads() {
        for (var form : SpringCode.of(context).forms()) {
            assertThat(AnswerField.of(form.answers()).keySet())
                    .as(form.type())
                    .containsExactlyElementsOf(AnswerReader.keys(form.answers()));
        }
    }
}
