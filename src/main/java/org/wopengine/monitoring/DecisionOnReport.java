package org.wopengine.monitoring;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** One look of the secretariat at one version of a report, never changed. */
@Entity
@Immutable
@Table(name = "report_decision", schema = "wop")
class DecisionOnReport {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "partnership")
    private String partnership;

    @Column(name = "period")
    private int period;

    @Column(name = "version")
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private ReportDecision outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "light")
    private TrafficLight light;

    @Column(name = "agrees_early_closure")
    private Boolean agreesEarlyClosure;

    @Immutable
    @ElementCollection
    @CollectionTable(name = "report_return_reason", schema = "wop", joinColumns = @JoinColumn(name = "decision"))
    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private Set<ReportReturn> returnReasons;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private ReportReturn reasonCode;

    @Column(name = "comment")
    private String comment;

    @Column(name = "changes_due_on")
    private LocalDate changesDueOn;

    @Column(name = "deferred_until")
    private LocalDate deferredUntil;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected DecisionOnReport() {}

    DecisionOnReport(
            PartnershipId id,
            Report report,
            ReportDecision outcome,
            TrafficLight light,
            AcceptReport answers,
            Actor by,
            Instant at) {
        this.partnership = id.reference();
        this.period = report.period();
        this.version = report.currentVersion();
        this.outcome = outcome;
        this.light = light;
        this.agreesEarlyClosure = answers.agreesEarlyClosure();
        this.returnReasons = Set.copyOf(answers.returnReasons());
        this.reasonCode = answers.reasonCode();
        this.comment = answers.comment();
        this.changesDueOn = outcome == ReportDecision.CHANGES_REQUESTED ? answers.changesDueOn() : null;
        this.deferredUntil = outcome == ReportDecision.DEFERRED ? answers.deferUntil() : null;
        this.decidedBy = by.user();
        this.decidedAt = at;
    }

    boolean agreesEarlyClosure() {
        return outcome == ReportDecision.ACCEPTED && Boolean.TRUE.equals(agreesEarlyClosure);
    }

    ReportDecisionView view() {
        return new ReportDecisionView(
                period,
                version,
                outcome,
                light,
                returnReasons.stream().sorted().toList(),
                reasonCode,
                comment,
                decidedBy,
                decidedAt);
    }
}
