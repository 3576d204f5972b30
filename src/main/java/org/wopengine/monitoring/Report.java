package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;

/** The report on one period: which version of it is on the table and where it stands. */
@Entity
@IdClass(Report.Key.class)
@Table(name = "progress_report", schema = "wop")
class Report {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "period")
    private int period;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ReportStatus status;

    @Column(name = "current_version")
    private int currentVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "light")
    private TrafficLight light;

    @Column(name = "requested_changes")
    private String requestedChanges;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    protected Report() {}

    Report(PartnershipId partnership, int period) {
        this.partnership = partnership.reference();
        this.period = period;
        this.status = ReportStatus.SUBMITTED;
        this.currentVersion = 1;
    }

    int period() {
        return period;
    }

    ReportStatus status() {
        return status;
    }

    int currentVersion() {
        return currentVersion;
    }

    TrafficLight light() {
        return light;
    }

    String requestedChanges() {
        return requestedChanges;
    }

    /** @throws Conflict if both sides have answered already */
    void beingCoSigned() {
        if (status != ReportStatus.SUBMITTED) {
            throw Conflict.because("monitoring.moved-on", partnership);
        }
    }

    /** @return whether this is the first time it comes before the secretariat */
    boolean comesToDecision() {
        var first = status == ReportStatus.SUBMITTED;
        if (status != ReportStatus.UNDER_DECISION) {
            onlyIf(first);
            status = ReportStatus.UNDER_DECISION;
        }
        return first;
    }

    void decided(ReportDecision outcome, TrafficLight rated, String comment) {
        onlyIf(status == ReportStatus.UNDER_DECISION || status == ReportStatus.DEFERRED);
        status = switch (outcome) {
            case ACCEPTED -> comment == null ? ReportStatus.ACCEPTED : ReportStatus.ACCEPTED_WITH_REMARKS;
            case CHANGES_REQUESTED -> ReportStatus.CHANGES_REQUESTED;
            case REJECTED -> ReportStatus.REJECTED;
            case DEFERRED -> ReportStatus.DEFERRED;
            case WAIVER_REQUESTED -> status;
        };
        light = rated;
        requestedChanges = outcome == ReportDecision.CHANGES_REQUESTED ? comment : null;
    }

    /** @return the number of the new version */
    int corrected() {
        onlyIf(status == ReportStatus.CHANGES_REQUESTED);
        status = ReportStatus.UNDER_DECISION;
        requestedChanges = null;
        currentVersion++;
        return currentVersion;
    }

    private void onlyIf(boolean fitting) {
        if (!fitting) {
            throw Conflict.because("monitoring.moved-on", partnership);
        }
    }

    /** Partnership and period together. */
    record Key(String partnership, int period) implements Serializable {}
}
