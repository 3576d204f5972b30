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
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.AddendumRequested;

/** One change of a signed agreement, from the request to the signatures or to its end without them. */
@Entity
@Table(name = "agreement_addendum", schema = "wop")
class Addendum {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "partnership")
    private String partnership;

    @Column(name = "number")
    private int number;

    @Column(name = "amends")
    private int amends;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private AddendumReason reason;

    @Column(name = "comment")
    private String comment;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AddendumStatus status;

    @Column(name = "signed_version")
    private Integer signedVersion;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Addendum() {}

    /** @param amends the version in force */
    Addendum(AddendumRequested request, int number, int amends, Instant at) {
        this.partnership = request.partnership().reference();
        this.number = number;
        this.amends = amends;
        this.reason = request.reason();
        this.comment = request.comment();
        this.askedBy = request.by().user();
        this.askedAt = at;
        this.status = AddendumStatus.OPEN;
    }

    void signed(int version, Instant at) {
        signedVersion = version;
        ends(AddendumStatus.SIGNED, at);
    }

    void ends(AddendumStatus how, Instant at) {
        status = how;
        endedAt = at;
    }

    AddendumView view() {
        return new AddendumView(id, number, amends, reason, comment, askedBy, askedAt, status, signedVersion, endedAt);
    }
}
