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
import java.time.LocalDate;
import org.wopengine.shared.PartnershipId;

/** One period of a partnership to report on. */
@Entity
@IdClass(ReportingPeriod.Key.class)
@Table(name = "reporting_period", schema = "wop")
class ReportingPeriod {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "number")
    private int number;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PeriodStatus status;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    protected ReportingPeriod() {}

    ReportingPeriod(PartnershipId partnership, int number, Period days) {
        this.partnership = partnership.reference();
        this.number = number;
        this.startsOn = days.from();
        this.endsOn = days.to();
        this.dueOn = days.dueOn();
        this.status = PeriodStatus.OPEN;
    }

    int number() {
        return number;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isOpen() {
        return status == PeriodStatus.OPEN;
    }

    void accepted() {
        status = PeriodStatus.ACCEPTED;
    }

    void rejected() {
        status = PeriodStatus.REJECTED;
    }

    PeriodView view() {
        return new PeriodView(number, startsOn, endsOn, dueOn, status);
    }

    /** Partnership and number together. */
    record Key(String partnership, int number) implements Serializable {}
}
