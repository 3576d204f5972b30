package org.wopengine.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.function.Function;
import org.wopengine.shared.OperatorCode;

/** One organisation in one role, for the time it takes part. */
@Entity
@Table(name = "partnership_party", schema = "wop")
class Party {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "partnership")
    private Partnership partnership;

    @Column(name = "operator")
    private String operator;

    @Column(name = "organisation")
    private String organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private PartyRole role;

    @Column(name = "since")
    private LocalDate since;

    @Column(name = "until")
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_reason")
    private PartyLeftReason leftReason;

    protected Party() {}

    Party(Partnership partnership, NewParty command, LocalDate since) {
        this.partnership = partnership;
        operator = command.operator() == null ? null : command.operator().value();
        organisation = command.organisation();
        role = command.role();
        this.since = since;
    }

    boolean isPresent() {
        return until == null;
    }

    boolean is(OperatorCode code) {
        return code.value().equals(operator);
    }

    boolean is(NewParty other) {
        return role == other.role()
                && (other.operator() == null ? other.organisation().equals(organisation) : is(other.operator()));
    }

    PartyRole role() {
        return role;
    }

    OperatorCode operator() {
        return operator == null ? null : new OperatorCode(operator);
    }

    void leave(PartyLeftReason reason, LocalDate today) {
        until = today.isBefore(since) ? since : today;
        leftReason = reason;
    }

    PartyView view(Function<OperatorCode, String> legalNames) {
        return new PartyView(
                operator(),
                operator == null ? organisation : legalNames.apply(operator()),
                role,
                since,
                until,
                leftReason);
    }
}
