package org.wopengine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaMarkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 1 23",
                "-2",
                "@sum",
                "'=quoted",
                "''=quoted",
                "Aqua;=cmd()",
                "Aqua; =cmd()",
                "a,-1",
                "a\n=b",
                "a;'=b;+c"
            })
    void aFormulaIsMarkedAndComesBackAsItWas(String text) {
        assertThat(FormulaMark.put(text)).isNotEqualTo(text).doesNotContainPattern("(^|[;,\\t\\r\\n]\\s*)[=+\\-@]");
        assertThat(FormulaMark.take(FormulaMark.put(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Aqua & Co.", "o'Neill", "2 - 1 = 1", "a@example.org", "ten; eleven, twelve"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(FormulaMark.put(text)).isEqualTo(text);
        assertThat(FormulaMark.take(text)).isEqualTo(text);
    }
}
