package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** One version of a report, never changed: a correction is a new row. */
@Entity
@Immutable
@IdClass(ReportVersion.Key.class)
@Table(name = "progress_report_version", schema = "wop")
class ReportVersion extends ReportRows implements Persistable<ReportVersion.Key> {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "period")
    private int period;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "plan_version")
    private int planVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ReportKind kind;

    @Column(name = "proposes_early_closure")
    private boolean proposesEarlyClosure;

    @Column(name = "data_verified")
    private boolean dataVerified;

    @Column(name = "code_of_conduct_respected")
    private boolean codeOfConductRespected;

    @Column(name = "no_commercial_contract")
    private boolean noCommercialContract;

    @Column(name = "currency")
    private String currency;

    @Column(name = "last_instalment")
    private BigDecimal lastInstalment;

    @Column(name = "spent_of_instalment")
    private BigDecimal spentOfInstalment;

    @Column(name = "amount_requested")
    private BigDecimal amountRequested;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "answers")
    private WriteReport answers;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_for")
    private String writtenFor;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Transient
    private boolean fresh;

    protected ReportVersion() {}

    ReportVersion(
            PartnershipId partnership,
            int version,
            WriteReport answers,
            ReportContents contents,
            String currency,
            Actor by,
            Instant at) {
        super(contents);
        this.partnership = partnership.reference();
        this.period = contents.period();
        this.version = version;
        this.planVersion = contents.planVersion();
        this.kind = answers.kind();
        this.proposesEarlyClosure = answers.proposesEarlyClosure();
        this.dataVerified = answers.dataVerified();
        this.codeOfConductRespected = answers.codeOfConductRespected();
        this.noCommercialContract = answers.noCommercialContract();
        this.currency = currency;
        this.lastInstalment = answers.lastInstalment();
        this.spentOfInstalment = answers.spentOfInstalment();
        this.amountRequested = answers.amountRequested();
        this.answers = answers;
        this.writtenBy = by.user();
        this.writtenFor = by.role();
        this.writtenAt = at;
        this.fresh = true;
    }

    @Override
    public Key getId() {
        return new Key(partnership, period, version);
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    int period() {
        return period;
    }

    int version() {
        return version;
    }

    @Override
    int planVersion() {
        return planVersion;
    }

    WriteReport answers() {
        return answers;
    }

    String currency() {
        return currency;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Partnership, period and version together. */
    record Key(String partnership, int period, int version) implements Serializable {}
}
