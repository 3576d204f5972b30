package org.wopengine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B\u200B", "\uFEFF", "\u00A0\u2060", "\u3000\n\t", "\u00AD"})
    void whatNobodySeesIsNoAnswer(String typed) {
        assertThat(Value.read(String.class, typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "\u200Ba", "नि\u200Dज", "👩\u200D🔧"})
    void whatIsSeenIsKeptWithItsJoiners(String typed) {
        assertThat(Value.read(String.class, typed)).isEqualTo(typed);
    }
}
