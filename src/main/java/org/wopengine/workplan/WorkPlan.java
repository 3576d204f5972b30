package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.wopengine.partnership.AmendmentReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.PartnershipId;

/** One version of a work plan. What is planned never changes after submission; how it is decided on does. */
@Entity
@IdClass(WorkPlan.Key.class)
@Table(name = "work_plan", schema = "wop")
class WorkPlan extends PlanRows {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "version")
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", updatable = false)
    private PlanReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "amendment_reason", updatable = false)
    private AmendmentReason amendmentReason;

    @Column(name = "version_reason", updatable = false)
    private String versionReason;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "steering_met_on", updatable = false)
    private LocalDate steeringMetOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "steering_decision", updatable = false)
    private SteeringDecision steeringDecision;

    @Column(name = "steering_minutes", updatable = false)
    private DocumentReference steeringMinutes;

    @Column(name = "steering_remarks", updatable = false)
    private String steeringRemarks;

    @Column(name = "submitted_by", updatable = false)
    private String submittedBy;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PlanStatus status;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private PlanReturn reasonCode;

    @Column(name = "decision_comment")
    private String decisionComment;

    @Column(name = "changes_due_on")
    private LocalDate changesDueOn;

    @Column(name = "deferred_until")
    private LocalDate deferredUntil;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    protected WorkPlan() {}

    /** @param baselines those that hold for the plan, its own corrections included */
    WorkPlan(
            PartnershipId id,
            int version,
            PlanReason reason,
            SubmitPlan answers,
            PlanContents contents,
            PlanFrame frame,
            Map<Measure, Baseline> baselines,
            Actor by,
            Instant at) {
        super(contents, baselines);
        this.partnership = id.reference();
        this.version = version;
        this.reason = reason;
        this.amendmentReason = answers.amendmentReason();
        this.versionReason = answers.versionReason();
        this.startsOn = frame.startsOn();
        this.endsOn = frame.endsOn();
        this.currency = frame.cash().currency();
        this.steeringMetOn = answers.steeringMetOn();
        this.steeringDecision = answers.steeringDecision();
        this.steeringMinutes = answers.steeringMinutes();
        this.steeringRemarks = answers.steeringRemarks();
        this.submittedBy = by.user();
        this.submittedAt = at;
        this.status = PlanStatus.SUBMITTED;
    }

    /** @throws Conflict if it is not on the table any more */
    void decide(PlanOutcome outcome, DecidePlan decision, Actor by, Instant at) {
        if (!status.isOnTheTable()) {
            throw Conflict.because("workplan.already-decided", partnership);
        }
        status = switch (outcome) {
            case APPROVED -> PlanStatus.APPROVED;
            case CHANGES_REQUESTED -> PlanStatus.CHANGES_REQUESTED;
            case REJECTED -> PlanStatus.REJECTED;
            case DEFERRED -> PlanStatus.DEFERRED;
            case WAIVER_REQUESTED -> status;
        };
        if (outcome == PlanOutcome.WAIVER_REQUESTED) {
            return; // nothing is decided about the plan itself
        }
        decidedBy = by.user();
        decidedAt = at;
        reasonCode = decision.reasonCode();
        decisionComment = decision.comment();
        changesDueOn = outcome == PlanOutcome.CHANGES_REQUESTED ? decision.changesDueOn() : null;
        deferredUntil = outcome == PlanOutcome.DEFERRED ? decision.deferUntil() : null;
    }

    /** A later version holds from now on. */
    void giveWay() {
        status = PlanStatus.SUPERSEDED;
    }

    PartnershipId partnership() {
        return new PartnershipId(partnership);
    }

    int version() {
        return version;
    }

    PlanReason reason() {
        return reason;
    }

    PlanStatus status() {
        return status;
    }

    String submittedBy() {
        return submittedBy;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String currency() {
        return currency;
    }

    /** When it was approved, or null. */
    Instant approvedAt() {
        return status == PlanStatus.APPROVED || status == PlanStatus.SUPERSEDED ? decidedAt : null;
    }

    SubmitPlan answers() {
        return new SubmitPlan(
                versionReason, amendmentReason, steeringMetOn, steeringDecision, steeringMinutes, steeringRemarks);
    }

    PlanVersionView line() {
        return new PlanVersionView(
                version,
                reason,
                status,
                answers(),
                submittedBy,
                submittedAt,
                decidedBy,
                decidedAt,
                reasonCode,
                decisionComment);
    }

    /** Partnership and version together. */
    record Key(String partnership, int version) implements Serializable {}
}
