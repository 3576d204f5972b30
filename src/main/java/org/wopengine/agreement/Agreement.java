package org.wopengine.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;

/** Where the agreement of one partnership stands and which version of it is on the table. */
@Entity
@Table(name = "agreement", schema = "wop")
class Agreement {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AgreementStatus status;

    @Column(name = "current_version")
    private int currentVersion;

    /** Of all versions, also those that came to nothing. */
    @Column(name = "last_version")
    private int lastVersion;

    /** Null until everybody has signed one. */
    @Column(name = "in_force")
    private Integer inForce;

    @Column(name = "requested_changes")
    private String requestedChanges;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected Agreement() {}

    Agreement(PartnershipId partnership) {
        this.partnership = partnership.reference();
        this.status = AgreementStatus.DRAFTING;
    }

    AgreementStatus status() {
        return status;
    }

    int currentVersion() {
        return currentVersion;
    }

    /** The version everybody has signed last, or null. */
    Integer inForce() {
        return inForce;
    }

    /** One version is in force, and an addendum to it is under way. */
    boolean isAmended() {
        return inForce != null && status != AgreementStatus.SIGNED;
    }

    String requestedChanges() {
        return requestedChanges;
    }

    boolean is(AgreementStatus expected) {
        return status == expected;
    }

    /** Begins anew after a partner left: the versions go on counting. */
    void reopen() {
        demand(AgreementStatus.DROPPED_OUT);
        become(AgreementStatus.DRAFTING, null);
    }

    /** An addendum is written; what is signed stays in force. */
    void amend() {
        demand(AgreementStatus.SIGNED);
        become(AgreementStatus.DRAFTING, null);
    }

    /** The addendum came to nothing. */
    void keep() {
        currentVersion = inForce;
        become(AgreementStatus.SIGNED, null);
    }

    /** @return the number of the new version */
    int drafted() {
        demand(AgreementStatus.DRAFTING);
        return nextVersion();
    }

    /** @return the number of the new version */
    int revised() {
        demand(AgreementStatus.CHANGES_REQUESTED, AgreementStatus.RENEGOTIATING);
        return nextVersion();
    }

    /** @param wishes what the other lead wants to change; null if it agrees */
    void answered(DraftReply reply, String wishes) {
        demand(AgreementStatus.WITH_PARTNER);
        switch (reply) {
            case AGREED -> become(AgreementStatus.IN_REVIEW, null);
            case CHANGES_WANTED -> become(AgreementStatus.CHANGES_REQUESTED, wishes);
        }
    }

    void reviewed(PrincipleReviewOutcome outcome, String comment) {
        demand(AgreementStatus.IN_REVIEW);
        switch (outcome) {
            case APPROVED -> become(AgreementStatus.SIGNING, null);
            case CHANGES_REQUESTED -> become(AgreementStatus.CHANGES_REQUESTED, comment);
            case REJECTED -> {
                if (isAmended()) {
                    keep();
                } else {
                    become(AgreementStatus.REJECTED, null);
                }
            }
            case DEFERRED, WAIVER_REQUESTED -> {
                // stays where it is, the question comes back
            }
        }
    }

    void beingSigned() {
        demand(AgreementStatus.SIGNING);
    }

    void concluded(AgreementOutcome outcome, String wishes) {
        demand(AgreementStatus.SIGNING);
        switch (outcome) {
            case SIGNED -> {
                inForce = currentVersion;
                become(AgreementStatus.SIGNED, null);
            }
            case KEPT -> keep();
            case RENEGOTIATE -> become(AgreementStatus.RENEGOTIATING, wishes);
            case REMATCH, REJECTED -> become(AgreementStatus.DROPPED_OUT, null);
        }
    }

    private int nextVersion() {
        become(AgreementStatus.WITH_PARTNER, null);
        lastVersion++;
        currentVersion = lastVersion;
        return currentVersion;
    }

    private void become(AgreementStatus next, String changes) {
        status = next;
        requestedChanges = changes;
    }

    private void demand(AgreementStatus first, AgreementStatus... others) {
        if (!EnumSet.of(first, others).contains(status)) {
            throw Conflict.because("agreement.moved-on", partnership);
        }
    }
}
