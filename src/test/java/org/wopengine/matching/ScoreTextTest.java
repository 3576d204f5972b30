package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.wopengine.matching.score.CriterionScore;
import org.wopengine.matching.score.Exclusion;
import org.wopengine.matching.score.Flag;
import org.wopengine.matching.score.MatchScore;
import org.wopengine.matching.score.SampleScores;

/** What is kept of a score says the same years later, in every language. */
class ScoreTextTest {
    private final ScoreText text = new ScoreText(new ObjectMapper());
    private final MatchWords words = new MatchWords(MatchWordsTest.messages());

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("scores")
    void whatIsReadAgainSaysTheSameInEveryLanguage(MatchScore score) {
        var criteria = text.criteria(text.criteria(score.criteria()));
        var exclusions = text.objections(text.objections(score.exclusions()), Exclusion.class);
        var flags = text.objections(text.objections(score.flags()), Flag.class);

        assertThat(exclusions)
                .extracting(objection -> objection.code())
                .isEqualTo(score.exclusions().stream()
                        .map(objection -> objection.code())
                        .toList());
        assertThat(flags)
                .extracting(objection -> objection.code())
                .isEqualTo(score.flags().stream()
                        .map(objection -> objection.code())
                        .toList());
        for (var language : List.of("en", "fr", "es")) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
            assertThat(said(criteria)).isEqualTo(said(score.criteria()));
            assertThat(exclusions)
                    .extracting(objection -> words.say(objection.sentence()))
                    .isEqualTo(score.exclusions().stream()
                            .map(objection -> words.say(objection.sentence()))
                            .toList());
            assertThat(flags)
                    .extracting(objection -> words.say(objection.sentence()))
                    .isEqualTo(score.flags().stream()
                            .map(objection -> words.say(objection.sentence()))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("scores")
    void figuresStayAsExactAsTheyWere(MatchScore score) {
        assertThat(text.criteria(text.criteria(score.criteria())))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reason")
                .isEqualTo(score.criteria());
    }

    @Test
    void tiesAreKeptWordByWord() {
        var ties = SampleKeptScores.of("OP09").candidate().ties();

        assertThat(text.ties(text.ties(ties))).isEqualTo(ties);
    }

    @Test
    void whatIsNoListOfReasonsIsADefect() {
        assertThatThrownBy(() -> text.criteria("{")).isInstanceOf(IllegalStateException.class);
    }

    static Stream<MatchScore> scores() {
        return SampleScores.various();
    }

    private List<String> said(List<CriterionScore> criteria) {
        return criteria.stream().map(one -> words.say(one.reason())).toList();
    }
}
