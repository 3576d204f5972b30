package org.wopengine.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wopengine.partnership.CostCategory;
import org.wopengine.shared.DocumentReference;
import org.wopengine.workplan.CapacityLevel;
import org.wopengine.workplan.Reliability;

/** Fills the rows of a report's worksheet, so that a test changes what it is about. */
final class ReportBuilder {
    /** Stands for a file; {@link MonitoringSheets} puts one of the partnership in its place. */
    static final DocumentReference FILE = new DocumentReference(1, 1);

    private final ReportContents start;
    final List<AreaProgress> areas = new ArrayList<>();
    final List<OutputActual> outputs;
    final List<ActivityActual> activities;
    final List<MissionActual> missions;
    final List<CapacityScore> capacities = new ArrayList<>();
    final List<Reading> readings;
    final List<Spending> spending;

    /** Only what every report must say: nothing was done. */
    ReportBuilder(ReportContents start) {
        this.start = start;
        start.areas()
                .forEach(area -> areas.add(new AreaProgress(
                        area.area(), AreaStatus.ON_TRACK, 10, "The first steps are taken.", area.droppedReason())));
        start.capacities()
                .forEach(score -> capacities.add(
                        scored(score, CapacityLevel.APPLIED_WITH_HELP, CapacityLevel.APPLIED_WITH_HELP, null)));
        outputs = new ArrayList<>(start.outputs());
        activities = new ArrayList<>(start.activities());
        missions = new ArrayList<>(start.missions());
        readings = new ArrayList<>(start.readings());
        spending = new ArrayList<>(start.spending());
    }

    ReportContents build() {
        return new ReportContents(
                start.period(),
                start.from(),
                start.to(),
                start.planVersion(),
                List.copyOf(areas),
                List.copyOf(outputs),
                List.copyOf(activities),
                List.copyOf(missions),
                List.copyOf(capacities),
                List.copyOf(readings),
                List.copyOf(spending));
    }

    /** Everything that began and ended as planned, one reading and one line of money. */
    ReportBuilder asPlanned(String reading) {
        activities.replaceAll(activity -> done(activity, activity.plannedStart(), activity.plannedEnd()));
        missions.replaceAll(mission -> new MissionActual(
                mission.code(), mission.purpose(), mission.plannedStart(), mission.plannedStart(), 12, 3, FILE, null));
        readings.set(0, read(readings.get(0), reading));
        spending.add(new Spending(CostCategory.TRAVEL, "Solidarity fund", new BigDecimal("8000.50")));
        return this;
    }

    static AreaProgress area(AreaProgress row, AreaStatus status, int percent, String dropped) {
        return new AreaProgress(row.area(), status, percent, "As told.", dropped);
    }

    static OutputActual reached(OutputActual row, String quantity, String on) {
        return new OutputActual(
                row.code(),
                row.description(),
                row.planned(),
                row.unit(),
                row.dueOn(),
                new BigDecimal(quantity),
                on == null ? null : LocalDate.parse(on),
                FILE,
                "Attendance lists",
                "Julio Mamani");
    }

    static ActivityActual done(ActivityActual row, LocalDate from, LocalDate to) {
        return new ActivityActual(
                row.code(),
                row.title(),
                row.plannedStart(),
                row.plannedEnd(),
                from,
                to,
                5,
                7,
                new BigDecimal("10.5"),
                new BigDecimal("20"),
                null);
    }

    static ActivityActual explained(ActivityActual row, String deviation) {
        return new ActivityActual(
                row.code(),
                row.title(),
                row.plannedStart(),
                row.plannedEnd(),
                row.startedOn(),
                row.endedOn(),
                row.women(),
                row.men(),
                row.mentorDays(),
                row.menteeDays(),
                deviation);
    }

    static CapacityScore scored(CapacityScore row, CapacityLevel mentee, CapacityLevel mentor, String difference) {
        return new CapacityScore(
                row.code(),
                row.text(),
                row.baseline(),
                row.target(),
                mentee,
                mentor,
                "Joint work log",
                FILE,
                difference);
    }

    static Reading read(Reading row, String value) {
        return new Reading(
                row.indicator(),
                row.scope(),
                row.baseline(),
                row.target(),
                row.targetOn(),
                new BigDecimal(value),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-06-30"),
                "Bulk meters",
                Reliability.B,
                null);
    }

    static Reading remarked(Reading row, String comment) {
        return new Reading(
                row.indicator(),
                row.scope(),
                row.baseline(),
                row.target(),
                row.targetOn(),
                row.value(),
                row.periodStart(),
                row.periodEnd(),
                row.source(),
                row.reliability(),
                comment);
    }
}
