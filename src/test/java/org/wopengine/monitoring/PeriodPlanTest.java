package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.agreement.ReportingRhythm;

class PeriodPlanTest {
    @ParameterizedTest
    @CsvSource({
        "QUARTERLY,  2027-01-01, 2028-12-31, 8, 2027-03-31",
        "SEMIANNUAL, 2027-01-01, 2028-12-31, 4, 2027-06-30",
        "ANNUAL,     2027-01-01, 2028-12-31, 2, 2027-12-31",
        "SEMIANNUAL, 2027-01-15, 2030-01-14, 6, 2027-07-14",
        "ANNUAL,     2027-03-01, 2027-09-30, 1, 2027-09-30"
    })
    void aRhythmCutsTheTimeIntoPeriods(
            ReportingRhythm rhythm, LocalDate from, LocalDate to, int count, LocalDate firstEnd) {
        var periods = new PeriodPlan(from, to, rhythm).all();

        assertThat(periods).hasSize(count);
        assertThat(periods.get(0)).isEqualTo(new Period(from, firstEnd));
        assertThat(periods.get(count - 1).to()).isEqualTo(to);
        for (int index = 1; index < count; index++) {
            assertThat(periods.get(index).from())
                    .isEqualTo(periods.get(index - 1).to().plusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // a rest of a month or more is a period of its own
        "QUARTERLY,  2027-01-01, 2027-07-31, 3, 2027-07-01",
        "SEMIANNUAL, 2027-01-01, 2027-10-20, 2, 2027-07-01",
        "ANNUAL,     2027-01-01, 2028-02-01, 2, 2028-01-01",
        // less is reported on with the period before
        "QUARTERLY,  2027-01-01, 2027-07-30, 2, 2027-04-01",
        "SEMIANNUAL, 2027-01-01, 2027-07-10, 1, 2027-01-01",
        "ANNUAL,     2027-01-01, 2028-01-30, 1, 2027-01-01"
    })
    void anUnevenEndIsAPeriodOfItsOwnOrJoinsTheLast(
            ReportingRhythm rhythm, LocalDate from, LocalDate to, int count, LocalDate lastStart) {
        var periods = new PeriodPlan(from, to, rhythm).all();

        assertThat(periods).hasSize(count);
        assertThat(periods.get(count - 1)).isEqualTo(new Period(lastStart, to));
    }

    @Test
    void aStartOnTheLastDayOfAMonthDoesNotDrift() {
        var plan =
                new PeriodPlan(LocalDate.parse("2027-08-31"), LocalDate.parse("2028-08-30"), ReportingRhythm.QUARTERLY);

        assertThat(plan.all())
                .extracting(Period::to)
                .extracting(LocalDate::toString)
                .containsExactly("2027-11-29", "2028-02-28", "2028-05-30", "2028-08-30");
    }

    @Test
    void anExtensionGoesOnBehindWhatWasReported() {
        var extended =
                new PeriodPlan(LocalDate.parse("2027-01-01"), LocalDate.parse("2029-06-30"), ReportingRhythm.ANNUAL);

        assertThat(extended.from(LocalDate.parse("2027-12-31"))).hasSize(2);
        assertThat(extended.from(LocalDate.parse("2028-10-31")))
                .isEqualTo(List.of(
                        new Period(LocalDate.parse("2028-11-01"), LocalDate.parse("2028-12-31")),
                        new Period(LocalDate.parse("2029-01-01"), LocalDate.parse("2029-06-30"))));
    }

    @Test
    void nothingIsLeftBehindTheEnd() {
        var plan = new PeriodPlan(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"), ReportingRhythm.ANNUAL);

        assertThat(plan.next(LocalDate.parse("2027-12-31"))).isEmpty();
        assertThat(plan.next(LocalDate.parse("2028-03-31"))).isEmpty();
    }

    @Test
    void aReportIsDueFifteenDaysLater() {
        assertThat(new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-06-30")).dueOn())
                .hasToString("2027-07-15");
    }
}
