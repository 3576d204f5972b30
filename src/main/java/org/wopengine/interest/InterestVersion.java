package org.wopengine.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.wopengine.partnership.EntryPath;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** One submission of an expression of interest, never changed: a revision is a new row. */
@Entity
@Immutable
@IdClass(InterestVersion.Key.class)
@Table(name = "interest_version", schema = "wop")
class InterestVersion {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "applicant")
    private String applicant;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_path")
    private EntryPath entryPath;

    @Column(name = "duration_months")
    private int durationMonths;

    @Column(name = "desired_start")
    private LocalDate desiredStart;

    @Column(name = "management_committed")
    private boolean managementCommitted;

    @Column(name = "declares_everything")
    private boolean declaresEverything;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "answers")
    private ExpressInterest answers;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected InterestVersion() {}

    InterestVersion(
            PartnershipId partnership,
            int version,
            OperatorCode applicant,
            ExpressInterest answers,
            Actor by,
            Instant at) {
        this.partnership = partnership.reference();
        this.version = version;
        this.applicant = applicant.value();
        this.entryPath = answers.entryPath();
        this.durationMonths = answers.durationMonths();
        this.desiredStart = answers.desiredStart();
        this.managementCommitted = answers.hasManagementCommitment();
        this.declaresEverything = answers.declaresEverything();
        this.answers = answers;
        this.submittedBy = by.user();
        this.submittedAt = at;
    }

    PartnershipId partnership() {
        return new PartnershipId(partnership);
    }

    OperatorCode applicant() {
        return new OperatorCode(applicant);
    }

    ExpressInterest answers() {
        return answers;
    }

    int version() {
        return version;
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** Partnership and version together. */
    record Key(String partnership, int version) implements Serializable {}
}
