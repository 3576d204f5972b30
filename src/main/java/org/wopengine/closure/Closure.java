package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;

/** Where the closure of one partnership stands and which version of its report is on the table. */
@Entity
@Table(name = "closure", schema = "wop")
class Closure {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ClosureStatus status;

    @Column(name = "current_version")
    private int currentVersion;

    @Column(name = "requested_changes")
    private String requestedChanges;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_type")
    private CloseType closeType;

    @Enumerated(EnumType.STRING)
    @Column(name = "rejection")
    private ClosureRejection rejection;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    protected Closure() {}

    Closure(PartnershipId partnership) {
        this.partnership = partnership.reference();
        this.status = ClosureStatus.WRITING;
    }

    ClosureStatus status() {
        return status;
    }

    String requestedChanges() {
        return requestedChanges;
    }

    CloseType closeType() {
        return closeType;
    }

    ClosureRejection rejection() {
        return rejection;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** @throws Conflict if there is a report already */
    int written() {
        return submitted(ClosureStatus.WRITING, "closure.already-written");
    }

    /** @throws Conflict if no changes are asked for */
    int corrected() {
        return submitted(ClosureStatus.CHANGES_REQUESTED, "closure.no-changes-requested");
    }

    private int submitted(ClosureStatus expected, String otherwise) {
        demand(expected, otherwise);
        status = ClosureStatus.IN_REVIEW;
        requestedChanges = null;
        currentVersion++;
        return currentVersion;
    }

    /** @throws Conflict unless there is a report to decide on */
    void demandReview() {
        demand(ClosureStatus.IN_REVIEW, "closure.already-decided");
    }

    void sendBack(String changes) {
        demandReview();
        status = ClosureStatus.CHANGES_REQUESTED;
        requestedChanges = changes;
    }

    /** @param reason null if it was accepted */
    void close(CloseType type, ClosureRejection reason, Actor by, Instant at) {
        demandReview();
        status = ClosureStatus.CLOSED;
        closeType = type;
        rejection = reason;
        decidedBy = by.user();
        decidedAt = at;
    }

    private void demand(ClosureStatus expected, String otherwise) {
        if (status != expected) {
            throw Conflict.because(otherwise, partnership);
        }
    }
}
