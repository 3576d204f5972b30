package org.wopengine.agreement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.PublicationConsent;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** What becomes public is agreed on in the agreement, and not before. One that came here already running may have none. */
@Component
class AgreedPublication implements PublicationConsent {
    private final Agreements agreements;
    private final Partnerships partnerships;

    AgreedPublication(Agreements agreements, Partnerships partnerships) {
        this.agreements = agreements;
        this.partnerships = partnerships;
    }

    @Override
    public Optional<Refused> against(PartnershipId partnership) {
        var signed = agreements.signed(partnership).map(AgreementView::answers);
        if (signed.isEmpty() && partnerships.require(partnership).status().isBeforeSignature()) {
            return Optional.of(Refused.because("agreement.publication.not-signed", null));
        }
        return signed.filter(agreement -> !agreement.publishes())
                .map(agreement ->
                        Refused.because("agreement.publication.excluded", null, agreement.publicationExceptions()));
    }
}
