package org.wopengine.principle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilledTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "n/a", "N/A.", "none", "tbd", "sans objet", "Ninguno.", "xxx", "–"})
    void whatMeansNothingIsNoAnswer(String text) {
        assertThat(Filled.given(text)).isFalse();
        assertThat(Filled.says(text)).isFalse();
    }

    @Test
    void aSentenceHasThreeDifferentWords() {
        assertThat(Filled.says("yes yes yes yes")).isFalse();
        assertThat(Filled.says("Our staff learns.")).isTrue();
    }
}
