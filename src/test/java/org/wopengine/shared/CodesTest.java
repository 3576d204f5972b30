package org.wopengine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void eachLanguageHasOneCode() {
        assertThat(Codes.LANGUAGES)
                .contains("en", "fr", "es", "he", "id", "yi", "sw")
                .doesNotContain("iw", "in", "ji")
                .hasSizeGreaterThan(180);
    }

    @Test
    void aCurrencyThatNoCountryHasAnyLongerIsNone() {
        assertThat(Codes.CURRENCIES)
                .contains("USD", "EUR", "GBP", "XOF", "XCD", "ZMW", "MYR", "PKR", "IDR", "ZAR", "PEN")
                .doesNotContain("DEM", "AFA", "AYM", "XXX");
    }
}
