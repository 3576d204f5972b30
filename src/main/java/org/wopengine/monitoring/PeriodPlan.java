package org.wopengine.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wopengine.agreement.ReportingRhythm;

/**
 * Cuts the time of a partnership into reporting periods. They are counted from its first day; the last one ends with the
 * partnership. A rest of less than a month is reported on with the period before it: nobody writes a report on a few
 * days.
 *
 * @param startsOn first day of the partnership
 * @param endsOn last day of the partnership
 */
record PeriodPlan(LocalDate startsOn, LocalDate endsOn, ReportingRhythm rhythm) {

    /** All periods, as if none had been reported on yet. */
    List<Period> all() {
        return from(null);
    }

    /**
     * The periods behind one that was opened already. They keep clear of its days even if it ended earlier or later than
     * it would today, because the partnership was extended or cut short meanwhile.
     *
     * @param lastDay last day of the last period opened, or null if none was
     */
    List<Period> from(LocalDate lastDay) {
        var periods = new ArrayList<Period>();
        var last = lastDay;
        for (var next = next(last); next.isPresent(); next = next(last)) {
            periods.add(next.get());
            last = next.get().to();
        }
        return List.copyOf(periods);
    }

    /** The period that follows, or nothing if the partnership is over by then. */
    Optional<Period> next(LocalDate lastDay) {
        var from = lastDay == null ? startsOn : lastDay.plusDays(1);
        return from.isAfter(endsOn) ? Optional.empty() : Optional.of(new Period(from, end(from)));
    }

    private LocalDate end(LocalDate from) {
        var months = rhythm.months();
        while (!startsOn.plusMonths(months).isAfter(from)) {
            months += rhythm.months();
        }
        var end = startsOn.plusMonths(months).minusDays(1);
        var nextMonth = end.plusDays(1).plusMonths(1);
        return nextMonth.isAfter(endsOn.plusDays(1)) ? endsOn : end;
    }
}
