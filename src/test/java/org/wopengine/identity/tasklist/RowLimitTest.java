package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowLimitTest {
    @ParameterizedTest
    @CsvSource({
        ", maxResults=200",
        "a=b, a=b&maxResults=200",
        "maxResults=15&firstResult=0, maxResults=15&firstResult=0",
        "maxResults=200, maxResults=200",
        "maxResults=201, maxResults=200",
        "a=b&maxResults=2000&c=d, a=b&maxResults=200&c=d",
        "maxResults=99999999999999, maxResults=200",
        "maxResults=many, maxResults=many",
        "maxResults=10&maxResults=5000, maxResults=10&maxResults=200"
    })
    void nobodyAsksForMoreThanThereIsToHave(String asked, String limited) {
        assertThat(RowLimit.limited(asked)).isEqualTo(limited);
    }
}
