package org.wopengine.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** One version of an agreement, never changed: a revision is a new row. */
@Entity
@Immutable
@IdClass(AgreementVersion.Key.class)
@Table(name = "agreement_version", schema = "wop")
class AgreementVersion implements Persistable<AgreementVersion.Key> {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "version")
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_kind")
    private DocumentKind documentKind;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "currency")
    private String currency;

    @Column(name = "cash_total")
    private BigDecimal cashTotal;

    @Column(name = "in_kind_total")
    private BigDecimal inKindTotal;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporting_rhythm")
    private ReportingRhythm reportingRhythm;

    @Column(name = "termination_notice_days")
    private int terminationNoticeDays;

    @Column(name = "publishes_profile")
    private boolean publishesProfile;

    /** The addendum whose text it is; null for a first agreement. */
    @Column(name = "addendum")
    private Long addendum;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "answers")
    private DraftAgreement answers;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_for")
    private String writtenFor;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "agreement_party",
            schema = "wop",
            joinColumns = {@JoinColumn(name = "partnership"), @JoinColumn(name = "version")})
    @OrderColumn(name = "position")
    private List<PartyLine> parties;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "agreement_cash",
            schema = "wop",
            joinColumns = {@JoinColumn(name = "partnership"), @JoinColumn(name = "version")})
    @OrderColumn(name = "position")
    private List<CashLine> cash;

    @Immutable
    @ElementCollection
    @CollectionTable(
            name = "agreement_in_kind",
            schema = "wop",
            joinColumns = {@JoinColumn(name = "partnership"), @JoinColumn(name = "version")})
    @OrderColumn(name = "position")
    private List<InKindLine> inKind;

    @Transient
    private boolean fresh;

    protected AgreementVersion() {}

    /**
     * @param addendum whose text it is; null for a first agreement
     * @param roles the role of each operator that takes part
     */
    AgreementVersion(
            PartnershipId partnership,
            int version,
            Long addendum,
            DraftAgreement answers,
            Map<OperatorCode, PartyRole> roles,
            Actor by,
            Instant at) {
        this.partnership = partnership.reference();
        this.version = version;
        this.addendum = addendum;
        this.documentKind = answers.documentKind();
        this.startsOn = answers.startsOn();
        this.endsOn = answers.endsOn();
        this.currency = answers.currency();
        this.reportingRhythm = answers.reportingRhythm();
        this.terminationNoticeDays = answers.terminationNoticeDays();
        this.publishesProfile = answers.publishes();
        this.answers = answers;
        this.parties = answers.parties().stream()
                .map(party -> PartyLine.of(party, roles.get(new OperatorCode(party.operator()))))
                .toList();
        this.cash = answers.cash().stream()
                .map(source -> new CashLine(source.organisation(), source.amount()))
                .toList();
        this.inKind = answers.parties().stream()
                .filter(AgreedParty::givesInKind)
                .map(InKindLine::of)
                .toList();
        this.cashTotal = answers.cashTotal().amount();
        this.inKindTotal = inKind.stream().map(InKindLine::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.writtenBy = by.user();
        this.writtenFor = by.role();
        this.writtenAt = at;
        this.fresh = true;
    }

    @Override
    public Key getId() {
        return new Key(partnership, version);
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    int version() {
        return version;
    }

    Long addendum() {
        return addendum;
    }

    DraftAgreement answers() {
        return answers;
    }

    BigDecimal inKindTotal() {
        return inKindTotal;
    }

    DocumentKind documentKind() {
        return documentKind;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    /** Whether the person acts for the lead that wrote this version. */
    boolean isWrittenFor(Actor by) {
        return writtenFor.equals(by.role());
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    List<PartyLine> parties() {
        return List.copyOf(parties);
    }

    AgreementTerms terms() {
        return new AgreementTerms(
                startsOn,
                endsOn,
                new Money(cashTotal, currency),
                inKindTotal,
                currency,
                inKind.stream()
                        .collect(
                                Collectors.toMap(line -> new OperatorCode(line.operator()), InKindLine::directDayCost)),
                reportingRhythm);
    }

    /** Partnership and version together. */
    record Key(String partnership, int version) implements Serializable {}
}
