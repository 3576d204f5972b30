package org.wopengine.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.wopengine.worksheet.Place;

/**
 * The rules between the cells of a report's worksheet: what is due must be stated, what is stated must be proved, what
 * is not as planned must be explained. Each finding names its cell.
 */
final class ContentsRules {
    private static final String REQUIRED = "monitoring.required";
    private static final int APART = 2;

    private final List<Finding> findings = new ArrayList<>();
    private final LocalDate today;
    private final LocalDate cutoff;

    private ContentsRules(LocalDate today, LocalDate cutoff) {
        this.today = today;
        this.cutoff = cutoff;
    }

    /**
     * @param periodEnd last day of the period
     * @param today nothing after it can have happened; a report written before its period is over owes nothing beyond
     *     it
     */
    static List<Finding> check(ReportContents contents, LocalDate periodEnd, LocalDate today) {
        var rules = new ContentsRules(today, today.isBefore(periodEnd) ? today : periodEnd);
        each(contents.areas(), rules::area);
        each(contents.outputs(), rules::output);
        each(contents.activities(), rules::activity);
        each(contents.missions(), rules::mission);
        each(contents.capacities(), rules::capacity);
        each(contents.readings(), rules::reading);
        return List.copyOf(rules.findings);
    }

    private static <R> void each(List<R> rows, BiConsumer<R, Row> rule) {
        for (int index = 0; index < rows.size(); index++) {
            rule.accept(rows.get(index), new Row(index));
        }
    }

    private record Row(int index) {
        String place(String section, String column) {
            return Place.of(section, index, column);
        }
    }

    private void area(AreaProgress area, Row row) {
        switch (area.status()) {
            case DROPPED -> require(area.droppedReason(), row.place("areas", "droppedReason"));
            case DONE -> demand(area.percent() == 100, row.place("areas", "percent"), "monitoring.done-is-hundred");
            case NOT_STARTED ->
                demand(area.percent() == 0, row.place("areas", "percent"), "monitoring.not-started-is-zero");
            default -> {
                // the percentage says it all
            }
        }
    }

    private void output(OutputActual output, Row row) {
        if (output.isDueBy(cutoff)) {
            demand(
                    output.quantity() != null,
                    row.place("outputs", "quantity"),
                    "monitoring.output-due",
                    output.dueOn());
        }
        if (output.quantity() != null && output.quantity().signum() > 0) {
            require(output.reachedOn(), row.place("outputs", "reachedOn"));
            demand(output.isProved(), row.place("outputs", "file"), "monitoring.file-or-link");
            require(output.verifiedBy(), row.place("outputs", "verifiedBy"));
        }
        happened(output.reachedOn(), row.place("outputs", "reachedOn"));
    }

    private void activity(ActivityActual activity, Row row) {
        var worked = Stream.of(
                        activity.endedOn(),
                        activity.women(),
                        activity.men(),
                        activity.mentorDays(),
                        activity.menteeDays())
                .anyMatch(Objects::nonNull);
        if (worked) {
            require(activity.startedOn(), row.place("activities", "startedOn"));
        }
        if (worked || activity.startedOn() != null) {
            number(activity.women(), row.place("activities", "women"));
            number(activity.men(), row.place("activities", "men"));
            number(activity.mentorDays(), row.place("activities", "mentorDays"));
            number(activity.menteeDays(), row.place("activities", "menteeDays"));
        }
        happened(activity.startedOn(), row.place("activities", "startedOn"));
        happened(activity.endedOn(), row.place("activities", "endedOn"));
        if (activity.startedOn() != null && activity.endedOn() != null) {
            demand(
                    !activity.endedOn().isBefore(activity.startedOn()),
                    row.place("activities", "endedOn"),
                    "monitoring.ends-before-start");
        }
        if (deviates(activity)) {
            demand(
                    activity.deviation() != null,
                    row.place("activities", "deviation"),
                    "monitoring.why-deviation",
                    activity.plannedStart(),
                    activity.plannedEnd());
        }
    }

    /** Should have begun or ended by now and has not, or ended later than planned. */
    private boolean deviates(ActivityActual activity) {
        var notBegun = activity.startedOn() == null && !activity.plannedStart().isAfter(cutoff);
        var notEnded = activity.endedOn() == null && !activity.plannedEnd().isAfter(cutoff);
        var endedLate = activity.endedOn() != null && activity.endedOn().isAfter(activity.plannedEnd());
        return notBegun || notEnded || endedLate;
    }

    private void mission(MissionActual mission, Row row) {
        if (Stream.of(mission.startedOn(), mission.days(), mission.persons(), mission.report())
                .anyMatch(Objects::nonNull)) {
            require(mission.startedOn(), row.place("missions", "startedOn"));
            require(mission.days(), row.place("missions", "days"));
            require(mission.persons(), row.place("missions", "persons"));
            demand(mission.report() != null, row.place("missions", "report"), "monitoring.file-missing");
        }
        happened(mission.startedOn(), row.place("missions", "startedOn"));
    }

    private void capacity(CapacityScore score, Row row) {
        demand(!score.isRaised() || score.file() != null, row.place("capacities", "file"), "monitoring.file-missing");
        if (Math.abs(score.menteeLevel().level() - score.mentorLevel().level()) >= APART) {
            demand(score.difference() != null, row.place("capacities", "difference"), "monitoring.why-difference");
        }
    }

    private void reading(Reading reading, Row row) {
        if (reading.value() == null) {
            var due = !reading.targetOn().isAfter(cutoff);
            demand(
                    !due || reading.comment() != null,
                    row.place("readings", "comment"),
                    "monitoring.why-not-measured",
                    reading.targetOn());
            return;
        }
        demand(
                reading.indicator().accepts(reading.value()),
                row.place("readings", "value"),
                "monitoring.out-of-range",
                plain(reading.indicator().lowest()),
                reading.indicator().highest() == null
                        ? "…"
                        : plain(reading.indicator().highest()),
                reading.indicator().unit());
        require(reading.periodStart(), row.place("readings", "periodStart"));
        require(reading.periodEnd(), row.place("readings", "periodEnd"));
        require(reading.source(), row.place("readings", "source"));
        require(reading.reliability(), row.place("readings", "reliability"));
        happened(reading.periodEnd(), row.place("readings", "periodEnd"));
        if (reading.periodStart() != null && reading.periodEnd() != null) {
            demand(
                    !reading.periodEnd().isBefore(reading.periodStart()),
                    row.place("readings", "periodEnd"),
                    "monitoring.ends-before-start");
        }
    }

    private void happened(LocalDate day, String place) {
        demand(day == null || !day.isAfter(today), place, "monitoring.in-future");
    }

    private void number(Object value, String place) {
        demand(value != null, place, "monitoring.zero-is-a-number");
    }

    private void require(Object value, String place) {
        demand(value != null, place, REQUIRED);
    }

    private void demand(boolean met, String place, String messageKey, Object... arguments) {
        if (!met) {
            findings.add(Finding.at(place, messageKey, arguments));
        }
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
