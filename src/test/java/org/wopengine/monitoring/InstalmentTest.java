package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentTest {
    @ParameterizedTest
    @CsvSource({
        "82500, 65999,     false",
        "82500, 65999.99,  false",
        "82500, 66000,     true",
        "82500, 90000,     true",
        "0,     0,         true",
        "0.01,  0,         false"
    })
    void theNextInstalmentIsAskedForOnceFourFifthsAreSpent(BigDecimal latest, BigDecimal spent, boolean may) {
        assertThat(Instalment.mayAskForNext(latest, spent)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"82500, 65999, 79.998", "82500, 66000, 80", "82500, 0, 0", "0, 0, "})
    void theShareSpentNeverReadsMoreThanItIs(BigDecimal latest, BigDecimal spent, BigDecimal percent) {
        assertThat(Instalment.percentSpent(latest, spent)).isEqualTo(percent);
    }
}
