package org.wopengine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class DurationsTest {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    @BeforeEach
    void readThePages() {
        messages.setBasename("messages/page");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void daysToCalculateWithHaveTheirPartOfADay() {
        assertThat(Durations.days(Duration.ofHours(36))).isEqualByComparingTo("1.5");
        assertThat(Durations.days(Duration.ofMinutes(20))).isEqualByComparingTo("0.014");
        assertThat(Durations.days(Duration.ZERO)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5M,         less than a minute, < 1 min",
        "PT0S,          less than a minute, < 1 min",
        "PT29S,         less than a minute, < 1 min",
        "PT30S,         1 minute,   1 min",
        "PT12M,         12 minutes, 12 min",
        "PT59M29S,      59 minutes, 59 min",
        "PT59M30S,      1 hour,     1 h",
        "PT1H29M,       1 hour,     1 h",
        "PT1H30M,       2 hours,    2 h",
        "PT23H29M,      23 hours,   23 h",
        "PT23H30M,      1 day,      1 d",
        "PT24H,         1 day,      1 d",
        "P3DT12H,       3.5 days,   3.5 d",
        "P4D,           4 days,     4 d",
        "P9DT23H,       10 days,    10 d",
        "P10DT11H,      10 days,    10 d",
        "P118DT11H59M,  118 days,   118 d",
        "P118DT12H,     119 days,   119 d",
        "P1200D,        '1\u00a0200 days', '1\u00a0200 d'"
    })
    void howLongSomethingLastedIsRoundedInOnePlace(Duration time, String words, String brief) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(say(Durations.words(time))).isEqualTo(words);
        assertThat(say(Durations.briefly(time))).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, PT10S, moins d’une minute",
        "fr, P3DT12H, '3,5 jours'",
        "fr, PT2H, 2 heures",
        "es, PT10S, menos de un minuto",
        "es, P1D, 1 día",
        "es, PT40M, 40 minutos"
    })
    void itIsSaidInTheLanguageOfThePage(String language, Duration time, String words) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(say(Durations.words(time))).isEqualTo(words);
    }

    private String say(MessageSourceResolvable words) {
        return messages.getMessage(words, LocaleContextHolder.getLocale());
    }
}
