package org.wopengine.monitoring;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;

/** One version of a mid-term review: findings that never change, then the answer of the partners and the decision. */
@Entity
@IdClass(Review.Key.class)
@Table(name = "partnership_review", schema = "wop")
class Review {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "round")
    private int round;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "after_period", updatable = false)
    private int afterPeriod;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ReviewStatus status;

    @Column(name = "reviewed_on", updatable = false)
    private LocalDate reviewedOn;

    @Column(name = "reviewer", updatable = false)
    private String reviewer;

    @Enumerated(EnumType.STRING)
    @Column(name = "reviewer_kind", updatable = false)
    private ReviewerKind reviewerKind;

    @Column(name = "relevance", updatable = false)
    private int relevance;

    @Column(name = "coherence", updatable = false)
    private int coherence;

    @Column(name = "effectiveness", updatable = false)
    private int effectiveness;

    @Column(name = "efficiency", updatable = false)
    private int efficiency;

    @Column(name = "impact", updatable = false)
    private int impact;

    @Column(name = "sustainability", updatable = false)
    private int sustainability;

    @Enumerated(EnumType.STRING)
    @Column(name = "health_trend", updatable = false)
    private HealthTrend healthTrend;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "findings", updatable = false)
    private WriteReview findings;

    @ElementCollection
    @CollectionTable(
            name = "review_recommendation",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "round", referencedColumnName = "round"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<Recommendation> recommendations;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(
            name = "management_response",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "round", referencedColumnName = "round"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<ManagementResponse> responses = new ArrayList<>();

    @Column(name = "response_remarks")
    private String responseRemarks;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private ReviewOutcome outcome;

    @Column(name = "new_ends_on")
    private LocalDate newEndsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspension_reason")
    private SuspensionReason suspensionReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "termination_kind")
    private TerminationKind terminationKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "termination_reason")
    private TerminationReason terminationReason;

    @Column(name = "notice_on")
    private LocalDate noticeOn;

    @Column(name = "comment")
    private String comment;

    @Column(name = "deferred_until")
    private LocalDate deferredUntil;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    protected Review() {}

    Review(PartnershipId id, int round, int version, int afterPeriod, WriteReview findings, Actor by, Instant at) {
        this.partnership = id.reference();
        this.round = round;
        this.version = version;
        this.afterPeriod = afterPeriod;
        this.status = ReviewStatus.WRITTEN;
        this.reviewedOn = findings.reviewedOn();
        this.reviewer = findings.reviewer();
        this.reviewerKind = findings.reviewerKind();
        this.relevance = findings.relevance();
        this.coherence = findings.coherence();
        this.effectiveness = findings.effectiveness();
        this.efficiency = findings.efficiency();
        this.impact = findings.impact();
        this.sustainability = findings.sustainability();
        this.healthTrend = findings.healthTrend();
        this.findings = findings;
        this.recommendations = List.copyOf(findings.recommendations());
        this.writtenBy = by.user();
        this.writtenAt = at;
    }

    int round() {
        return round;
    }

    int version() {
        return version;
    }

    ReviewStatus status() {
        return status;
    }

    int recommended() {
        return recommendations.size();
    }

    void answered(AnswerReview answer, Actor by, Instant at) {
        onlyIf(status == ReviewStatus.WRITTEN);
        status = ReviewStatus.ANSWERED;
        responses.addAll(answer.responses());
        responseRemarks = answer.remarks();
        answeredBy = by.user();
        answeredAt = at;
    }

    void decided(DecideReview decision, Actor by, Instant at) {
        onlyIf(status == ReviewStatus.ANSWERED || status == ReviewStatus.DEFERRED);
        status = switch (decision.decision()) {
            case DECIDED -> ReviewStatus.DECIDED;
            case CHANGES_REQUESTED -> ReviewStatus.CHANGES_REQUESTED;
            case DEFERRED -> ReviewStatus.DEFERRED;
        };
        outcome = decision.outcome();
        newEndsOn = decision.newEndsOn();
        suspensionReason = decision.suspensionReason();
        terminationKind = decision.terminationKind();
        terminationReason = decision.terminationReason();
        noticeOn = decision.noticeOn();
        comment = decision.comment();
        deferredUntil = decision.deferUntil();
        decidedBy = by.user();
        decidedAt = at;
    }

    ReviewView view() {
        return new ReviewView(
                round,
                version,
                afterPeriod,
                status,
                findings,
                writtenBy,
                writtenAt,
                answeredBy == null ? null : new AnswerReview(List.copyOf(responses), responseRemarks),
                answeredBy,
                outcome,
                newEndsOn,
                decidedBy,
                decidedAt,
                comment);
    }

    private void onlyIf(boolean fitting) {
        if (!fitting) {
            throw Conflict.because("monitoring.moved-on", partnership);
        }
    }

    /**
     * Partnership, round and version together; in the order of the alphabet, or Hibernate mixes them up when it loads the
     * rows.
     */
    record Key(String partnership, int round, int version) implements Serializable {}
}
