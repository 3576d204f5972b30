package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** What one lead says it gained from the partnership; signed once, never changed. */
@Entity
@Immutable
@IdClass(BenefitStatement.Key.class)
@Table(name = "benefit_statement", schema = "wop")
class BenefitStatement implements Persistable<BenefitStatement.Key> {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "operator")
    private String operator;

    @Column(name = "benefits")
    private String benefits;

    @Column(name = "learned")
    private String learned;

    @Column(name = "satisfaction")
    private int satisfaction;

    @Column(name = "satisfaction_note")
    private String satisfactionNote;

    @Column(name = "signatory")
    private String signatory;

    @Column(name = "position")
    private String position;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "stated_by")
    private String statedBy;

    @Column(name = "stated_at")
    private Instant statedAt;

    protected BenefitStatement() {}

    BenefitStatement(PartnershipId partnership, OperatorCode operator, StateBenefits answers, Actor by, Instant at) {
        this.partnership = partnership.reference();
        this.operator = operator.value();
        this.benefits = answers.benefits();
        this.learned = answers.learned();
        this.satisfaction = answers.satisfaction();
        this.satisfactionNote = answers.satisfactionNote();
        this.signatory = answers.signatory();
        this.position = answers.position();
        this.signedOn = answers.signedOn();
        this.statedBy = by.user();
        this.statedAt = at;
    }

    @Override
    public Key getId() {
        return new Key(partnership, operator);
    }

    /** Never changed, so whatever is saved is new: a second statement meets the primary key. */
    @Override
    public boolean isNew() {
        return true;
    }

    String statedBy() {
        return statedBy;
    }

    OperatorCode operator() {
        return new OperatorCode(operator);
    }

    BenefitView view() {
        return new BenefitView(
                operator(),
                benefits,
                learned,
                satisfaction,
                satisfactionNote,
                signatory,
                position,
                signedOn,
                statedBy,
                statedAt);
    }

    /** Partnership and operator together. */
    record Key(String partnership, String operator) implements Serializable {}
}
