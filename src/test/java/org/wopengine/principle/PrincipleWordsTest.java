package org.wopengine.principle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class PrincipleWordsTest {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    PrincipleWordsTest() {
        messages.setBasename("messages/principle");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 0 | Nobody has decided so far.",
                "en | 1 | The only person who decided so far has declared and has no conflict.",
                "en | 2 | All 2 people who decided so far have declared and have no conflict.",
                "fr | 0 | Personne n'a décidé jusqu'ici.",
                "fr | 1 | La seule personne qui a décidé jusqu'ici a déclaré et n'a pas de conflit.",
                "es | 1 | La única persona que ha decidido hasta ahora ha declarado y no tiene conflicto.",
                "es | 10 | Las 10 personas que han decidido hasta ahora han declarado y no tienen conflicto."
            })
    void noneAndOneAreSaidInWords(String language, String deciders, String sentence) {
        assertThat(said(language, Check.TRA_5, "declared", deciders)).isEqualTo(sentence);
    }

    @Test
    void aSentenceWithoutOtherWordingsIsSaidAsItIs() {
        assertThat(said("en", Check.INC_4, "counted", "1"))
                .isEqualTo("Participants were counted by sex; women: 1 percent.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | It has to be public by 27 Dec 2026.", "fr | Il doit être public d'ici le 27 déc. 2026."})
    void daysAreSaidAsTheReaderWritesThem(String language, String sentence) {
        assertThat(said(language, Check.TRA_3, "not-yet", "2026-12-27")).isEqualTo(sentence);
    }

    private String said(String language, Check check, String sentence, String... arguments) {
        var locale = Locale.forLanguageTag(language);
        LocaleContextHolder.setLocale(locale);
        return messages.getMessage(PrincipleWords.sentence(check, sentence, List.of(arguments)), locale);
    }
}
