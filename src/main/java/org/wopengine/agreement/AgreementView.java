package org.wopengine.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import org.wopengine.shared.Money;

/**
 * One version of an agreement.
 *
 * @param status of the agreement now, whichever version this is
 * @param version 1 for the first draft, one more for each revision
 * @param inForce whether it is the one everybody has signed last
 * @param addendum id of the addendum whose text it is; null for a first agreement
 * @param cash all sources together
 * @param inKindValue all parties together
 * @param requestedChanges what the authors are asked to change, or null
 */
public record AgreementView(
        AgreementStatus status,
        int version,
        boolean inForce,
        Long addendum,
        DraftAgreement answers,
        Money cash,
        BigDecimal inKindValue,
        String writtenBy,
        Instant writtenAt,
        String requestedChanges) {

    static AgreementView of(Agreement agreement, AgreementVersion version) {
        return new AgreementView(
                agreement.status(),
                version.version(),
                agreement.inForce() != null && agreement.inForce() == version.version(),
                version.addendum(),
                version.answers(),
                version.answers().cashTotal(),
                version.inKindTotal(),
                version.writtenBy(),
                version.writtenAt(),
                agreement.requestedChanges());
    }
}
