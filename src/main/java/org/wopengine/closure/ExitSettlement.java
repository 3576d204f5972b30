package org.wopengine.closure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Money;
import org.wopengine.shared.PartnershipId;

/** The settlement of a terminated partnership; written once. */
@Entity
@Immutable
@Table(name = "exit_settlement", schema = "wop")
class ExitSettlement implements Persistable<String> {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TerminationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private TerminationReason reason;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "achieved")
    private String achieved;

    @Column(name = "kept")
    private String kept;

    @Column(name = "lessons")
    private String lessons;

    @Column(name = "obligations")
    private String obligations;

    @Column(name = "spent")
    private BigDecimal spent;

    @Column(name = "unspent")
    private BigDecimal unspent;

    @Column(name = "currency")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "treatment")
    private BalanceTreatment treatment;

    @Column(name = "treatment_note")
    private String treatmentNote;

    @ElementCollection
    @CollectionTable(name = "exit_asset", schema = "wop", joinColumns = @JoinColumn(name = "partnership"))
    @OrderColumn(name = "position")
    private List<HandedAsset> assets;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected ExitSettlement() {}

    ExitSettlement(PartnershipId partnership, String currency, SettleTermination answers, Actor by, Instant at) {
        this.partnership = partnership.reference();
        this.kind = answers.kind();
        this.reason = answers.reason();
        this.endedOn = answers.endedOn();
        this.achieved = answers.achieved();
        this.kept = answers.kept();
        this.lessons = answers.lessons();
        this.obligations = answers.obligations();
        this.spent = answers.spent();
        this.unspent = answers.unspent();
        this.currency = currency;
        this.treatment = answers.treatment();
        this.treatmentNote = answers.treatmentNote();
        this.assets = List.copyOf(answers.assets());
        this.settledBy = by.user();
        this.settledAt = at;
    }

    @Override
    public String getId() {
        return partnership;
    }

    /** Never changed, so whatever is saved is new: a second settlement meets the primary key. */
    @Override
    public boolean isNew() {
        return true;
    }

    SettlementView view() {
        return new SettlementView(
                kind,
                reason,
                endedOn,
                achieved,
                kept,
                lessons,
                obligations,
                new Money(spent, currency),
                new Money(unspent, currency),
                treatment,
                treatmentNote,
                List.copyOf(assets),
                settledBy,
                settledAt);
    }
}
