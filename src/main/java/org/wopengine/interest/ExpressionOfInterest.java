package org.wopengine.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;

/** The screening of one interest: which version of it is on the table and how the last look at it came out. */
@Entity
@Table(name = "expression_of_interest", schema = "wop")
class ExpressionOfInterest {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Column(name = "current_version")
    private int currentVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private InterestOutcome outcome;

    @Column(name = "requested_changes")
    private String requestedChanges;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected ExpressionOfInterest() {}

    ExpressionOfInterest(PartnershipId partnership) {
        this.partnership = partnership.reference();
        this.currentVersion = 1;
    }

    int currentVersion() {
        return currentVersion;
    }

    String requestedChanges() {
        return requestedChanges;
    }

    void screened(InterestOutcome result, String comment) {
        if (outcome == InterestOutcome.ELIGIBLE || outcome == InterestOutcome.REJECTED) {
            throw Conflict.because("interest.already-decided", partnership);
        }
        outcome = result;
        requestedChanges = result == InterestOutcome.CHANGES_REQUESTED ? comment : null;
    }

    /** @return the number of the new version */
    int revised() {
        if (outcome != InterestOutcome.CHANGES_REQUESTED) {
            throw Conflict.because("interest.no-changes-requested", partnership);
        }
        outcome = null;
        currentVersion++;
        return currentVersion;
    }
}
