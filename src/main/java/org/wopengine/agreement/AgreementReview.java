package org.wopengine.agreement;

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
import org.wopengine.shared.PartnershipId;

/** One look of the secretariat at one version, with what it decided. */
@Entity
@Immutable
@Table(name = "agreement_review", schema = "wop")
class AgreementReview {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "partnership")
    private String partnership;

    @Column(name = "version")
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private PrincipleReviewOutcome outcome;

    @Column(name = "principles_considered")
    private boolean principlesConsidered;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private AgreementRejection reasonCode;

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

    protected AgreementReview() {}

    AgreementReview(
            PartnershipId partnership,
            int version,
            PrincipleReviewOutcome outcome,
            ReviewAgreement decision,
            Actor by,
            Instant at) {
        this.partnership = partnership.reference();
        this.version = version;
        this.outcome = outcome;
        this.principlesConsidered = Boolean.TRUE.equals(decision.principlesConsidered());
        this.reasonCode = decision.reasonCode();
        this.comment = decision.comment();
        this.changesDueOn = decision.changesDueOn();
        this.deferredUntil = decision.deferUntil();
        this.decidedBy = by.user();
        this.decidedAt = at;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    ReviewView view() {
        return new ReviewView(version, outcome, reasonCode, comment, changesDueOn, deferredUntil, decidedBy, decidedAt);
    }
}
