package org.wopengine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressReaderTest {
    @Test
    void whatIsAskedIsReadInWhateverLetters() {
        var read = new AddressReader(Map.of(
                "stage", " workplan ", "country", "zm", "day", "2026-01-31", "tick", "true", "words", "a\u0000b"));

        assertThat(read.constant("stage", Stage.values())).isEqualTo(Stage.WORKPLAN);
        assertThat(read.country("country")).isEqualTo("ZM");
        assertThat(read.day("day")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(read.tick("tick")).isTrue();
        assertThat(read.words("words")).isEqualTo("a b");
        assertThat(read.words("nothing")).isNull();
        assertThat(read.unclear()).isEmpty();
        assertThat(read.understood()).containsOnlyKeys("stage", "country", "day", "tick", "words");
    }

    @ParameterizedTest
    @CsvSource({"stage, NOPE, choice", "country, ZZ, country", "day, 2026-02-30, day", "tick, perhaps, tick"})
    void whatMeansNothingIsLeftOutAndRemembered(String name, String value, String form) {
        var read = new AddressReader(Map.of(name, value));

        assertThat(read.constant("stage", Stage.values())).isNull();
        assertThat(read.country("country")).isNull();
        assertThat(read.day("day")).isNull();
        assertThat(read.tick("tick")).isFalse();
        assertThat(read.understood()).isEmpty();
        assertThat(read.unclear())
                .singleElement()
                .returns(name, Unclear::name)
                .returns(value, Unclear::value)
                .returns(form, Unclear::form)
                .returns(name.equals("stage"), Unclear::isFew);
    }

    @Test
    void whatIsNotTickedNeedsNoCorrection() {
        var read = new AddressReader(Map.of("tick", "false", "q", "   "));

        assertThat(read.tick("tick")).isFalse();
        assertThat(read.words("q")).isNull();
        assertThat(read.unclear()).isEmpty();
    }

    @Test
    void longWordsAreCutOffWhereTheyAreTold() {
        var read = new AddressReader(Map.of("q", "x".repeat(101)));

        assertThat(read.words("q")).isNull();
        assertThat(read.unclear().get(0).value()).hasSize(61).endsWith("…");
        assertThat(new Unclear("q", "x", "choice", List.of()).isFew()).isFalse();
    }
}
