package org.wopengine.monitoring;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The rows of one version of a report, never changed. */
@MappedSuperclass
abstract class ReportRows {
    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "report_area",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "period", referencedColumnName = "period"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<AreaProgress> areas;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "report_output",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "period", referencedColumnName = "period"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<OutputActual> outputs;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "report_activity",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "period", referencedColumnName = "period"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<ActivityActual> activities;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "report_mission",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "period", referencedColumnName = "period"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<MissionActual> missions;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "report_capacity",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "period", referencedColumnName = "period"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<CapacityScore> capacities;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "report_reading",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "period", referencedColumnName = "period"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<Reading> readings;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "report_spending",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "period", referencedColumnName = "period"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<Spending> spending;

    protected ReportRows() {}

    ReportRows(ReportContents contents) {
        areas = List.copyOf(contents.areas());
        outputs = List.copyOf(contents.outputs());
        activities = List.copyOf(contents.activities());
        missions = List.copyOf(contents.missions());
        capacities = List.copyOf(contents.capacities());
        readings = List.copyOf(contents.readings());
        spending = List.copyOf(contents.spending());
    }

    abstract int planVersion();

    /** As it was typed. */
    ReportContents contents(PeriodView period) {
        return new ReportContents(
                period.number(),
                period.from(),
                period.to(),
                planVersion(),
                List.copyOf(areas),
                List.copyOf(outputs),
                List.copyOf(activities),
                List.copyOf(missions),
                List.copyOf(capacities),
                List.copyOf(readings),
                List.copyOf(spending));
    }
}
