package org.wopengine.matching.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code bpmn/match-eligibility.dmn}, alone and with others. */
class EligibilityFileTest {
    private static final EligibilityFile TABLE = new EligibilityFile();

    /** A pair that nothing speaks against: in the order of {@link PairFacts}. */
    private static final String FINE = "nyyyyynynny";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "nyyyyynynny,",
        // an interpreter is not needed by those who share a language
        "nynyyynynny,",
        "nnyyyynynny,",
        "yyyyyynynny, SAME_OPERATOR",
        "nnnyyynynny, NO_COMMON_LANGUAGE",
        "nyynyynynny, NO_EXPERTISE",
        "nyyynynynny, CODE_OF_CONDUCT_NOT_ACCEPTED",
        "nyyyynnynny, MENTOR_AT_CAPACITY",
        "nyyyyyyynny, INTEGRITY_REVIEW",
        "nyyyyynnnny, NOT_PUBLIC",
        "nyyyyynyyny, REVIEW_COMMERCIAL_TIE",
        "nyyyyynynyy, REVIEW_FAILED_PARTNERSHIP",
        "nyyyyynynnn, REVIEW_CAPACITY_UNKNOWN"
    })
    void eachRowFitsWhereItsFactIs(String facts, String expected) {
        assertThat(TABLE.judge(facts(facts))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void everyRowThatFitsCounts() {
        assertThat(TABLE.judge(facts("ynnnnnynyyn"))).hasSize(Exclusion.values().length + Flag.values().length);
    }

    @Test
    void aFactMoreNeverTakesAReasonAway() {
        for (var combination = 0; combination < 1 << FINE.length(); combination++) {
            var signs = FINE.toCharArray();
            var expected = new ArrayList<String>();
            for (var place = 0; place < signs.length; place++) {
                if ((combination >> place & 1) == 1) {
                    signs[place] = signs[place] == 'y' ? 'n' : 'y';
                    expected.addAll(alone(place));
                }
            }
            var turned = new String(signs);
            if (turned.startsWith("nn", 1)) {
                expected.add("NO_COMMON_LANGUAGE");
            }

            assertThat(TABLE.judge(facts(turned))).as(turned).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theTableAndTheCodeKnowTheSameCodesAndWhatTheyDo() {
        var rows = TABLE.rows(facts("ynnnnnynyyn"));

        assertThat(rows.stream().filter(row -> row.get("consequence").equals("EXCLUDE")))
                .extracting(row -> row.get("code"))
                .containsExactlyInAnyOrderElementsOf(names(Exclusion.values()));
        assertThat(rows.stream().filter(row -> row.get("consequence").equals("REVIEW")))
                .extracting(row -> row.get("code"))
                .containsExactlyInAnyOrderElementsOf(names(Flag.values()));
    }

    @Test
    void aCodeNobodyKnowsIsADefectAndIsNotPassedOver() {
        var scoring = new MatchScoring(SamplePairs.WEIGHTS, Terms.open(), facts -> List.of("NOT_NICE"));

        assertThatThrownBy(() -> scoring.score(SamplePairs.need(true), SamplePairs.mentorA(), Between.strangers()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOT_NICE");
    }

    @Test
    void theSameFactsAreAskedForOnce() {
        var asked = new ArrayList<PairFacts>();
        var scoring = new MatchScoring(SamplePairs.WEIGHTS, Terms.open(), facts -> {
            asked.add(facts);
            return List.of();
        });

        scoring.score(SamplePairs.need(true), SamplePairs.mentorA(), Between.strangers());
        scoring.score(SamplePairs.need(true), SamplePairs.mentorB(), Between.strangers());
        scoring.score(SamplePairs.need(true), SamplePairs.mentorC(), Between.strangers());

        assertThat(asked).hasSize(2);
    }

    /** What a fact says that is turned by itself; language is said by two together. */
    private static List<String> alone(int place) {
        return Map.of(
                        0, "SAME_OPERATOR",
                        3, "NO_EXPERTISE",
                        4, "CODE_OF_CONDUCT_NOT_ACCEPTED",
                        5, "MENTOR_AT_CAPACITY",
                        6, "INTEGRITY_REVIEW",
                        7, "NOT_PUBLIC",
                        8, "REVIEW_COMMERCIAL_TIE",
                        9, "REVIEW_FAILED_PARTNERSHIP",
                        10, "REVIEW_CAPACITY_UNKNOWN")
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey() == place)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Object> names(Enum<?>[] codes) {
        return java.util.stream.Stream.of(codes).<Object>map(Enum::name).toList();
    }

    private static PairFacts facts(String signs) {
        return new PairFacts(
                is(signs, 0),
                is(signs, 1),
                is(signs, 2),
                is(signs, 3),
                is(signs, 4),
                is(signs, 5),
                is(signs, 6),
                is(signs, 7),
                is(signs, 8),
                is(signs, 9),
                is(signs, 10));
    }

    private static boolean is(String signs, int place) {
        return signs.charAt(place) == 'y';
    }
}
