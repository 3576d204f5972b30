package org.wopengine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesTest {
    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 2023-12-01, 1er déc. 2023",
        "fr, 2023-12-11, 11 déc. 2023",
        "es, 2023-12-01, 1 dic 2023",
        "en, 2023-12-01, 1 Dec 2023"
    })
    void onlyTheFirstDayOfAMonthHasAnOrdinalInFrench(String language, LocalDate day, String written) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(Dates.day(day)).isEqualTo(written);
        assertThat(Dates.moment(Instant.parse(day + "T10:30:00Z"))).startsWith(written);
    }
}
