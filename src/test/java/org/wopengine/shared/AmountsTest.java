package org.wopengine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class AmountsTest {
    private static final BigDecimal MANY = new BigDecimal("380000.00");

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"en, 380_000.00, 92.2, 0.5", "fr, '380_000,00', '92,2', '0,5'", "es, '380_000,00', '92,2', '0,5'"})
    void numbersFollowTheReadersLanguage(String language, String many, String share, String half) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(Amounts.number(MANY)).isEqualTo(many.replace('_', '\u00a0'));
        assertThat(Amounts.number(new BigDecimal("92.2"))).isEqualTo(share);
        assertThat(Amounts.bare(new BigDecimal("0.50"))).isEqualTo(half);
        assertThat(Amounts.money(new Money(MANY, "USD"))).isEqualTo("USD\u00a0" + many.replace('_', '\u00a0'));
    }

    @Test
    void formsAreEnglishWhoeverFillsThemIn() {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(Amounts.money(new Money(MANY, "USD"), Locale.ENGLISH)).isEqualTo("USD\u00a0380\u00a0000.00");
    }

    @Test
    void amountsHaveCentsAndQuantitiesNoNeedlessDecimals() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(Amounts.amount(BigDecimal.ZERO)).isEqualTo("0.00");
        assertThat(Amounts.amount(new BigDecimal("42000"))).isEqualTo("42\u00a0000.00");
        assertThat(Amounts.bare(new BigDecimal("8.00"))).isEqualTo("8");
        assertThat(Amounts.bare(new BigDecimal("41000.00"))).isEqualTo("41\u00a0000");
    }
}
