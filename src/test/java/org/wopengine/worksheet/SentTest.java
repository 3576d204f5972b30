package org.wopengine.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTest {
    private static final SheetShape SHAPE = SheetShape.of(new SamplePlan());
    private final Map<String, List<String>> parameters = new LinkedHashMap<>(Map.of(
            "revision", List.of("3"),
            "do", List.of("save"),
            "_csrf", List.of("token"),
            "b.outputs.s1", List.of("{\"code\":\"OP1\",\"verified\":\"true\"}"),
            "c.outputs.s1.code", List.of("OP2"),
            "end", List.of("1")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c.outputs.s1.secret",
                "c.outputs.s2.code",
                "c.readings.s1.indicator",
                "c.nothing.s1.code",
                "c.outputs.s1",
                "x.readings.s1",
                "c.outputs.S-1.code",
                "b.outputs.s1.code",
                "anything",
                "c."
            })
    void refusesFieldsTheSheetDoesNotHave(String name) {
        parameters.put(name, List.of("1"));
        parameters.put("b.readings.s1", List.of("{}"));
        refused("worksheet.unknown-field");
    }

    @Test
    void refusesARequestThatWasCutOff() {
        parameters.remove("end");
        refused("worksheet.cut-off");
    }

    @Test
    void refusesTextThatIsTooLongAndTakesTheLongest() {
        parameters.put("c.outputs.s1.description", List.of("é\r\n".repeat(2000)));
        assertThat(row().mine().get("description")).hasSize(4000);

        parameters.put("c.outputs.s1.description", List.of("x".repeat(4001)));
        refused("worksheet.too-long");
    }

    @Test
    void refusesBrokenBasesAndRevisions() {
        parameters.put("b.outputs.s1", List.of("{\"code\":[1]}"));
        refused("worksheet.unknown-field");
        parameters.put("b.outputs.s1", List.of("{\"code\":null}"));
        refused("worksheet.unknown-field");
        parameters.put("b.outputs.s1", List.of("{}"));
        parameters.put("revision", List.of("latest"));
        refused("worksheet.unknown-field");
    }

    @Test
    void aTickThatIsNotSentWasTakenAway() {
        assertThat(row().mine()).containsEntry("verified", "false");
    }

    @Test
    void marksWhatTheDatabaseCannotKeepInsteadOfDroppingIt() {
        parameters.put("c.outputs.s1.code", List.of("a\0b\uD800c"));
        assertThat(row().mine()).containsEntry("code", "a\uFFFDb\uFFFDc");
    }

    @Test
    void tellsWhatWasTypedSoThatItCanBeShownAgain() {
        parameters.put("c.outputs.s1.description", List.of("Two lines\r\nof text"));
        parameters.put("c.outputs.s9.code", List.of("without a base"));
        assertThat(Sent.typed(parameters)).containsExactlyInAnyOrder("OP2", "Two lines\r\nof text", "without a base");

        parameters.put("c.outputs.s1.code", List.of("OP1"));
        assertThat(Sent.typed(parameters)).doesNotContain("OP1");
    }

    private Sent.SentRow row() {
        return Sent.of(SHAPE, parameters).rows().get(0);
    }

    private void refused(String message) {
        assertThatExceptionOfType(UnfitDraft.class)
                .isThrownBy(() -> Sent.of(SHAPE, parameters))
                .withMessage(message);
    }
}
