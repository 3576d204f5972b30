package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wopengine.matching.score.MatchScore;
import org.wopengine.matching.score.Objection;
import org.wopengine.matching.score.SampleScores;

/** The reasons as people read them. */
class MatchWordsTest {
    private final MatchWords words = new MatchWords(messages());

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theReasonsNameTheFactsInEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(said(SampleScores.vectorA()))
                .containsExactly(
                        "Covers Non-Revenue Water (NRW 1): Commercial Losses Management (level 4 of 4) and Billing & "
                                + "Collection Efficiency (level 3 of 4); has little on Service in Low-Income Areas "
                                + "(level 1 of 4).",
                        "Both work in English (en).",
                        "Conditions at least one of the two works under: 5. The same for both: 3 (groundwater, "
                                + "intermittent supply and tropical climate).",
                        "The mentor is larger (100,000 to 500,000 connections) than the mentee (20,000 to 100,000 "
                                + "connections).",
                        "The mentor is in another region (Europe (West)) than the mentee (Africa); travel takes longer "
                                + "and costs more.",
                        "The mentor offers 100 days of staff a year, and 100 are asked for; it can begin on the wanted "
                                + "day, 1 Mar 2026.",
                        "The mentor brings money of its own: EUR\u00a01.00.",
                        "They have not worked together before.",
                        "The mentor does better: non-revenue water (%) 6 against 47, collection of bills (%) 99 against "
                                + "88 and people served (%) 100 against 72.");
    }

    @Test
    void whyAPairIsRuledOutTellsWhatToDo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(SampleScores.ruledOut().exclusions().stream()
                        .map(Objection::sentence)
                        .map(words::say))
                .containsExactly(
                        "They share no language (mentor: Spanish (es) and French (fr); mentee: English (en)). It becomes "
                                + "possible as soon as interpretation is budgeted.",
                        "This pair cannot be proposed at present. The steering committee can tell when it can.");
    }

    /** Whatever can be said, can be said in every language, and no place is left open. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everySentenceCanBeSaid(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        var sentences = SampleScores.various().flatMap(this::everything).toList();

        assertThat(sentences).hasSizeGreaterThan(50).allSatisfy(sentence -> assertThat(sentence)
                .doesNotContain("{", "}", "[", "matching.", "null")
                .matches("(?s)\\p{Lu}.*\\."));
    }

    private Stream<String> everything(MatchScore score) {
        return Stream.of(
                        said(score).stream(),
                        score.exclusions().stream().map(one -> words.say(one.sentence())),
                        score.flags().stream().map(one -> words.say(one.sentence())))
                .flatMap(same -> same);
    }

    private List<String> said(MatchScore score) {
        return score.criteria().stream().map(one -> words.say(one.reason())).toList();
    }

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        try {
            messages.setBasenames(Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .map(file -> file.getFilename().replace(".properties", ""))
                    .filter(name -> !name.contains("_"))
                    .map("messages/"::concat)
                    .toArray(String[]::new));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return messages;
    }
}
