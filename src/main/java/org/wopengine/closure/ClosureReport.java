package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Money;
import org.wopengine.shared.PartnershipId;

/** One version of a closure report, never changed: a correction is a new row. */
@Entity
@Immutable
@IdClass(ClosureReport.Key.class)
@Table(name = "closure_report", schema = "wop")
class ClosureReport extends ClosureRows implements Persistable<ClosureReport.Key> {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "version")
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_type")
    private CloseType closeType;

    @Column(name = "actual_end")
    private LocalDate actualEnd;

    @Column(name = "external_funds")
    private BigDecimal externalFunds;

    @Column(name = "own_funds")
    private BigDecimal ownFunds;

    @Column(name = "total_cost")
    private BigDecimal totalCost;

    @Column(name = "unspent")
    private BigDecimal unspent;

    @Column(name = "currency")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "treatment")
    private BalanceTreatment treatment;

    @Enumerated(EnumType.STRING)
    @Column(name = "audit_opinion")
    private AuditOpinion auditOpinion;

    @Column(name = "mentee_becomes_mentor")
    private boolean menteeBecomesMentor;

    @Column(name = "next_phase_planned")
    private boolean nextPhasePlanned;

    @Column(name = "code_of_conduct_followed")
    private boolean codeOfConductFollowed;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "answers")
    private WriteClosure answers;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected ClosureReport() {}

    ClosureReport(
            PartnershipId partnership,
            int version,
            String currency,
            WriteClosure answers,
            ClosureContents contents,
            Actor by,
            Instant at) {
        super(contents, answers);
        this.partnership = partnership.reference();
        this.version = version;
        this.closeType = answers.closeType();
        this.actualEnd = answers.actualEnd();
        this.externalFunds = answers.externalFunds();
        this.ownFunds = answers.ownFunds();
        this.totalCost = contents.totalCost();
        this.unspent = answers.unspent();
        this.currency = currency;
        this.treatment = answers.treatment();
        this.auditOpinion = answers.auditOpinion();
        this.menteeBecomesMentor = answers.menteeBecomesMentor();
        this.nextPhasePlanned = answers.nextPhasePlanned();
        this.codeOfConductFollowed = answers.codeOfConductFollowed();
        this.answers = answers;
        this.writtenBy = by.user();
        this.writtenAt = at;
    }

    @Override
    public Key getId() {
        return new Key(partnership, version);
    }

    /** Never changed, so whatever is saved is new. */
    @Override
    public boolean isNew() {
        return true;
    }

    int version() {
        return version;
    }

    WriteClosure answers() {
        return answers;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    Money totalCost() {
        return money(totalCost);
    }

    /** Partnership and version together. */
    record Key(String partnership, int version) implements Serializable {}
}
