package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.registry.Supply;

class DistanceTest {
    /** Checked against the quarter of the sphere's circumference, half of it, one degree, and two well-known ways. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 90, 10008, a quarter around the equator",
        "0, 0, 90, 0, 10008, from the equator to the pole",
        "12, 40, -12, -140, 20015, to the other side of the Earth",
        "0, 0, 0, 1, 111, one degree",
        "0, 179.5, 0, -179.5, 111, over the date line",
        "48.8566, 2.3522, 51.5074, -0.1278, 344, Paris to London",
        "36.12, -86.67, 33.94, -118.4, 2886, Nashville to Los Angeles",
        "13.91, -60.98, 13.91, -60.98, 0, the same place"
    })
    void theWayIsThatOfTheCrow(String south, String west, String north, String east, int kilometres, String what) {
        assertThat(Distance.kilometres(at(south, west), at(north, east)))
                .as(what)
                .isEqualTo(kilometres);
        assertThat(Distance.kilometres(at(north, east), at(south, west)))
                .as("%s, back", what)
                .isEqualTo(kilometres);
    }

    @Test
    void whoHasNotSaidWhereItIsIsAtNoDistance() {
        assertThat(Distance.kilometres(at("0", "0"), at(null, null))).isNull();
        assertThat(Distance.kilometres(at(null, null), at("0", "0"))).isNull();
        assertThat(Distance.kilometres(null, at("0", "0"))).isNull();
    }

    private static Supply at(String latitude, String longitude) {
        return new Supply(
                List.of(), null, null, null, null, null, null, null, List.of(), number(latitude), number(longitude));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
