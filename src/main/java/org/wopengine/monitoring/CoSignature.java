package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** How one lead stands to a report and sees the partnership, never changed. */
@Entity
@Immutable
@IdClass(CoSignature.Key.class)
@Table(name = "report_co_signature", schema = "wop")
class CoSignature implements Persistable<CoSignature.Key> {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "period")
    private int period;

    @Id
    @Column(name = "operator")
    private String operator;

    @Column(name = "version")
    private int version;

    @Column(name = "satisfaction")
    private int satisfaction;

    @Column(name = "dynamics")
    private int dynamics;

    @Column(name = "consolidation")
    private int consolidation;

    @Column(name = "capacity")
    private int capacity;

    @Column(name = "performance")
    private int performance;

    @Column(name = "health_comment")
    private String healthComment;

    @Column(name = "own_benefit")
    private String ownBenefit;

    @Column(name = "co_signs")
    private boolean coSigns;

    @Column(name = "reason")
    private String reason;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Transient
    private boolean fresh;

    protected CoSignature() {}

    CoSignature(PartnershipId id, Report report, OperatorCode operator, CoSignReport answers, Actor by, Instant at) {
        this.partnership = id.reference();
        this.period = report.period();
        this.operator = operator.value();
        this.version = report.currentVersion();
        this.satisfaction = answers.satisfaction();
        this.dynamics = answers.dynamics();
        this.consolidation = answers.consolidation();
        this.capacity = answers.capacity();
        this.performance = answers.performance();
        this.healthComment = answers.healthComment();
        this.ownBenefit = answers.ownBenefit();
        this.coSigns = answers.coSigns();
        this.reason = answers.reason();
        this.givenBy = by.user();
        this.givenAt = at;
        this.fresh = true;
    }

    @Override
    public Key getId() {
        return new Key(partnership, period, operator);
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    boolean coSigns() {
        return coSigns;
    }

    String givenBy() {
        return givenBy;
    }

    List<Integer> scores() {
        return List.of(satisfaction, dynamics, consolidation, capacity, performance);
    }

    CoSignatureView view() {
        return new CoSignatureView(
                new OperatorCode(operator),
                version,
                new CoSignReport(
                        satisfaction,
                        dynamics,
                        consolidation,
                        capacity,
                        performance,
                        healthComment,
                        ownBenefit,
                        coSigns,
                        reason),
                givenBy,
                givenAt);
    }

    /** Partnership, period and operator together. */
    record Key(String partnership, int period, String operator) implements Serializable {}
}
