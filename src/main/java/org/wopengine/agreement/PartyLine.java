package org.wopengine.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.wopengine.partnership.PartyRole;

/** What an agreed version says about one party. */
@Embeddable
record PartyLine(
        @Column(name = "operator") String operator,
        @Enumerated(EnumType.STRING) @Column(name = "role") PartyRole role,
        @Column(name = "responsibilities") String responsibilities,
        @Column(name = "interest") String interest,
        @Column(name = "coordinator") String coordinator,
        @Column(name = "legal_representative") String legalRepresentative,
        @Column(name = "address") String address,
        @Column(name = "registration_number") String registrationNumber) {

    static PartyLine of(AgreedParty party, PartyRole role) {
        return new PartyLine(
                party.operator(),
                role,
                party.responsibilities(),
                party.interest(),
                party.coordinator(),
                party.legalRepresentative(),
                party.address(),
                party.registrationNumber());
    }
}
