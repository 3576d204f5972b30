package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputsOnTrackTest {
    private static final LocalDate DAY = LocalDate.parse("2027-06-30");

    @Test
    void onlyWhatIsDueCounts() {
        assertThat(ProgressReports.outputsOnTrack(
                        List.of(output("2027-06-30", "40"), output("2027-06-30", "39"), output("2027-07-01", null)),
                        DAY))
                .isEqualTo(50);
    }

    @Test
    void sharesAreRoundedDown() {
        assertThat(ProgressReports.outputsOnTrack(
                        List.of(output("2027-01-01", "40"), output("2027-01-01", "50"), output("2027-01-01", null)),
                        DAY))
                .isEqualTo(66);
    }

    @Test
    void nothingDueIsUnknownAndNotZero() {
        assertThat(ProgressReports.outputsOnTrack(List.of(output("2027-07-01", "0")), DAY))
                .isNull();
    }

    private static OutputActual output(String dueOn, String quantity) {
        return new OutputActual(
                "OP1",
                "Readers are trained.",
                new BigDecimal("40"),
                "readers",
                LocalDate.parse(dueOn),
                quantity == null ? null : new BigDecimal(quantity),
                null,
                null,
                null,
                null);
    }
}
