package org.wopengine.closure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** One version of a follow-up report, never changed: a correction is a new row. */
@Entity
@Immutable
@IdClass(FollowUpReport.Key.class)
@Table(name = "follow_up_report", schema = "wop")
class FollowUpReport implements Persistable<FollowUpReport.Key> {
    @Id
    @Column(name = "month")
    private int month;

    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "contract_since")
    private boolean contractSince;

    @Column(name = "contract_note")
    private String contractNote;

    @Column(name = "wants_to_mentor")
    private boolean wantsToMentor;

    @Column(name = "next_phase_planned")
    private boolean nextPhasePlanned;

    @ElementCollection
    @CollectionTable(
            name = "follow_up_capacity",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "month", referencedColumnName = "month"),
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<KeptLevel> levels;

    @ElementCollection
    @CollectionTable(
            name = "follow_up_reading",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "month", referencedColumnName = "month"),
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<FollowUpReading> readings;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "answers")
    private ReportFollowUp answers;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected FollowUpReport() {}

    FollowUpReport(
            PartnershipId partnership,
            int month,
            int version,
            ReportFollowUp answers,
            List<KeptLevel> levels,
            Actor by,
            Instant at) {
        this.partnership = partnership.reference();
        this.month = month;
        this.version = version;
        this.contractSince = answers.contractSince();
        this.contractNote = answers.contractNote();
        this.wantsToMentor = answers.wantsToMentor();
        this.nextPhasePlanned = answers.nextPhasePlanned();
        this.levels = List.copyOf(levels);
        this.readings = List.copyOf(answers.readings());
        this.answers = answers;
        this.writtenBy = by.user();
        this.writtenAt = at;
    }

    @Override
    public Key getId() {
        return new Key(month, partnership, version);
    }

    /** Never changed, so whatever is saved is new. */
    @Override
    public boolean isNew() {
        return true;
    }

    int version() {
        return version;
    }

    ReportFollowUp answers() {
        return answers;
    }

    List<KeptLevel> levels() {
        return List.copyOf(levels);
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /**
     * Month, partnership and version together: in the order of the alphabet, because only so Hibernate finds the rows
     * that belong to a key of three parts again.
     */
    record Key(int month, String partnership, int version) implements Serializable {}
}
