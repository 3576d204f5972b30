package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.PartnershipId;

/** One decision of the secretariat on a closure or on a follow-up report, with all it said; never changed. */
@Entity
@Immutable
@Table(name = "closure_decision", schema = "wop")
class GateDecision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "partnership")
    private String partnership;

    /** Null for the closure itself. */
    @Column(name = "month")
    private Integer month;

    @Column(name = "version")
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private ClosureOutcome outcome;

    @Column(name = "reason_code")
    private String reasonCode;

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

    protected GateDecision() {}

    /** @param month of the follow-up, or null for the closure itself */
    GateDecision(
            PartnershipId partnership,
            Integer month,
            int version,
            ClosureOutcome outcome,
            GateAnswers answers,
            Actor by,
            Instant at) {
        this.partnership = partnership.reference();
        this.month = month;
        this.version = version;
        this.outcome = outcome;
        this.reasonCode =
                answers.reasonCode() == null ? null : answers.reasonCode().name();
        this.comment = answers.comment();
        this.changesDueOn = answers.changesDueOn();
        this.deferredUntil = answers.deferUntil();
        this.decidedBy = by.user();
        this.decidedAt = at;
    }

    GateDecisionView view() {
        return new GateDecisionView(
                month, version, outcome, reasonCode, comment, changesDueOn, deferredUntil, decidedBy, decidedAt);
    }
}
