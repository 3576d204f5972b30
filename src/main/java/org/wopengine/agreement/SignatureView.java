package org.wopengine.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;

/**
 * One lead's answer to the request for its signature.
 *
 * @param version the one it was asked to sign
 * @param signedFile the agreement as this lead signed it; null for a refusal and for signatures of before
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
        DocumentReference signedFile,
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
