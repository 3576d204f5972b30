package org.wopengine.agreement;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/** Agreements of partnerships: writing, checking, signing. */
@UseCases
public class Agreements {
    private final AgreementRegister register;
    private final AgreementVersions versions;

    Agreements(AgreementRegister register, AgreementVersions versions) {
        this.register = register;
        this.versions = versions;
    }

    /**
     * What was signed, as far as later stages build on it.
     *
     * @throws NoSuchElementException if no agreement is signed
     */
    @Transactional(readOnly = true)
    public AgreementTerms terms(PartnershipId id) {
        return signedVersion(id)
                .map(AgreementVersion::terms)
                .orElseThrow(() -> new NoSuchElementException("No agreement of " + id + " is signed"));
    }

    /** The signed version in full; empty as long as not everybody has signed. */
    @Transactional(readOnly = true)
    public Optional<AgreementView> signed(PartnershipId id) {
        return register.findById(id.reference())
                .flatMap(agreement -> signedVersion(id).map(version -> AgreementView.of(agreement, version)));
    }

    private Optional<AgreementVersion> signedVersion(PartnershipId id) {
        return register.findById(id.reference())
                .filter(agreement -> agreement.is(AgreementStatus.SIGNED))
                .flatMap(agreement -> versions.findByPartnershipAndVersion(id.reference(), agreement.currentVersion()));
    }
}
