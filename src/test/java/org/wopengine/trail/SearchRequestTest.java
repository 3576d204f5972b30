package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.principle.Check;
import org.wopengine.shared.Stage;
import org.wopengine.shared.Unclear;

class SearchRequestTest {
    private static final Vocabulary KNOWN = new Vocabulary();

    @Test
    void aReferenceMayBeTypedInSmallLettersWithBlanks() {
        assertThat(asked(Map.of("reference", " wop-2026-0001 ")).reference()).isEqualTo("WOP-2026-0001");
    }

    @Test
    void whatIsAskedIsUnderstood() {
        var asked = asked(Map.of(
                "reference",
                " WOP-2026-0001 ",
                "stage",
                "WORKPLAN",
                "returned",
                "SUS_2",
                "from",
                "2026-01-31",
                "late",
                "true"));

        assertThat(asked.reference()).isEqualTo("WOP-2026-0001");
        assertThat(asked.stage()).isEqualTo(Stage.WORKPLAN);
        assertThat(asked.returnedFor()).isEqualTo(Check.SUS_2);
        assertThat(asked.from()).isEqualTo("2026-01-31");
        assertThat(asked.late()).isTrue();
        assertThat(asked.notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reference, WOP-26-1",
        "country, Peru",
        "country, ZZ",
        "stage, work plan",
        "verb, reviewed",
        "verb, NOPE",
        "outcome, <b>",
        "outcome, NOPE",
        "outcome, LEAD_MENTOR+NOPE",
        "reason, a",
        "reason, NOPE",
        "returned, SUS-2",
        "from, yesterday",
        "to, 2026-02-30",
        "from, -999999999-01-01",
        "late, yes",
        "before, 99999999999999999999-1"
    })
    void whatIsNotUnderstoodIsNamed(String name, String value) {
        var asked = asked(Map.of(name, value));

        assertThat(asked.notUnderstood())
                .singleElement()
                .returns(name, Unclear::name)
                .returns(value, Unclear::value);
        assertThat(asked.isFiltered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SUBMITTED", "OP01", "NFP-3, SUS-2", "LEAD_MENTOR+MENTOR", "CHANGES_REQUESTED", "WITH_PARTNER"})
    void whateverADecisionCanComeOutAsIsUnderstood(String outcome) {
        assertThat(asked(Map.of("outcome", outcome)).notUnderstood()).isEmpty();
        assertThat(asked(Map.of("outcome", outcome)).outcome()).isEqualTo(outcome);
    }

    @Test
    void theNextPageAsksTheSameFromBehindItsLastRow() {
        var asked = asked(Map.of("person", "a&b", "conflict", "true", "before", "5-1"));
        var last = new SearchRequest.Place(Instant.parse("2026-11-27T10:00:00.123456Z"), 17);

        var next = asked.behind(last);

        assertThat(next).isEqualTo("/audit/search?conflict=true&person=a%26b&before=1795773600123456-17");
        assertThat(asked(Map.of("before", "1795773600123456-17")).before()).isEqualTo(last);
    }

    @Test
    void everyTaskThatIsWaitedForIsInAModel() throws Exception {
        String models;
        try (var files = Files.list(Path.of("bpmn"))) {
            models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(SearchRequestTest::read)
                    .collect(Collectors.joining());
        }
        for (var waits : Waits.values()) {
            assertThat(waits.elements())
                    .allSatisfy(element -> assertThat(models).contains("<bpmn:userTask id=\"" + element + "\""));
        }
    }

    private static SearchRequest asked(Map<String, String> address) {
        return SearchRequest.of(address, KNOWN);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
