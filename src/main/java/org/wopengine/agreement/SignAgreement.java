package org.wopengine.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.FormAnswers;

/**
 * A lead operator signs the approved version, or says why not and what it wants instead.
 *
 * @param signatoryName who signed on paper
 * @param signedFile the agreement as it was signed
 * @param comment for a refusal: what should be different, or what happened
 */
@SignatureRules
public record SignAgreement(
        @NotNull SignatureAnswer answer,
        @Size(max = 200) String signatoryName,
        @Size(max = 200) String signatoryPosition,
        LocalDate signedOn,
        @Size(max = 200) String place,
        DocumentReference signedFile,
        SignatureRefusal refusalReason,
        RefusalWish refusalWish,
        @Size(max = 3000) String comment)
        implements FormAnswers {}
