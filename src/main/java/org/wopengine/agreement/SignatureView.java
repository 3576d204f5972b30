package org.wopengine.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.wopengine.shared.OperatorCode;

/**
 * One lead's answer to the request for its signature.
 *
 * @param version the one it was asked to sign
 * @param refusalReason, refusalWish of a refusal, else null
 * @param voidedAt since when the signature counts no more, or null
 */
public record SignatureView(
        int version,
        OperatorCode operator,
        SignatureAnswer answer,
        String signatoryName,
        String signatoryPosition,
        LocalDate signedOn,
        String place,
        SignatureRefusal refusalReason,
        RefusalWish refusalWish,
        String comment,
        String answeredBy,
        Instant answeredAt,
        Instant voidedAt) {

    public boolean isVoid() {
        return voidedAt != null;
    }
}
