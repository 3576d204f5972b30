package org.wopengine.closure;

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
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;

/** One follow-up check: planned when the partnership is closed, reported on by the mentee, answered by the secretariat. */
@Entity
@IdClass(FollowUp.Key.class)
@Table(name = "follow_up", schema = "wop")
class FollowUp {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "month")
    private int month;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private FollowUpStatus status;

    @Column(name = "current_version")
    private int currentVersion;

    @Column(name = "requested_changes")
    private String requestedChanges;

    @Enumerated(EnumType.STRING)
    @Column(name = "rejection")
    private FollowUpRejection rejection;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    protected FollowUp() {}

    FollowUp(PartnershipId partnership, int month, Instant dueAt) {
        this.partnership = partnership.reference();
        this.month = month;
        this.dueAt = dueAt;
        this.status = FollowUpStatus.PLANNED;
    }

    int month() {
        return month;
    }

    int currentVersion() {
        return currentVersion;
    }

    Instant dueAt() {
        return dueAt;
    }

    FollowUpStatus status() {
        return status;
    }

    String requestedChanges() {
        return requestedChanges;
    }

    FollowUpRejection rejection() {
        return rejection;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** @throws Conflict if there is a report already */
    int reported() {
        return submitted(FollowUpStatus.PLANNED, "closure.already-reported");
    }

    /** @throws Conflict if no changes are asked for */
    int corrected() {
        return submitted(FollowUpStatus.CHANGES_REQUESTED, "closure.no-changes-requested");
    }

    private int submitted(FollowUpStatus expected, String otherwise) {
        demand(expected, otherwise);
        status = FollowUpStatus.REPORTED;
        requestedChanges = null;
        currentVersion++;
        return currentVersion;
    }

    /** @throws Conflict unless there is a report to answer */
    void demandReport() {
        demand(FollowUpStatus.REPORTED, "closure.already-acknowledged");
    }

    void sendBack(String changes) {
        demandReport();
        status = FollowUpStatus.CHANGES_REQUESTED;
        requestedChanges = changes;
    }

    /** @param reason null if it was accepted */
    void end(FollowUpRejection reason, Actor by, Instant at) {
        demandReport();
        status = reason == null ? FollowUpStatus.DONE : FollowUpStatus.NOT_ACCEPTED;
        rejection = reason;
        decidedBy = by.user();
        decidedAt = at;
    }

    private void demand(FollowUpStatus expected, String otherwise) {
        if (status != expected) {
            throw Conflict.because(otherwise, partnership);
        }
    }

    /** Partnership and month together. */
    record Key(String partnership, int month) implements Serializable {}
}
