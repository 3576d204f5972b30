package org.wopengine.agreement;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.wopengine.shared.OperatorCode;

/**
 * One operator's part in the agreement.
 *
 * @param operator its code
 * @param legalRepresentative who may bind it; asked of the leads, like address, registration number and coordinator
 * @param staffDays days of work it gives in kind, or null if it gives none
 * @param directDayCost internal cost of such a day: salary and social charges, no margin
 * @param declaresNotForProfit that it makes no profit from the partnership; the review asks for it from everybody
 * @param affiliates of a party in private or mixed ownership, and that they do not tender
 */
public record AgreedParty(
        @NotBlank @Size(max = 8) String operator,
        @NotBlank @Size(max = 2000) String responsibilities,
        @NotBlank @Size(max = 2000) String interest,
        @Min(0) @Max(100000) Integer staffDays,
        @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal directDayCost,
        @Size(max = 200) String coordinator,
        @Size(max = 200) String legalRepresentative,
        @Size(max = 500) String address,
        @Size(max = 100) String registrationNumber,
        Boolean declaresNotForProfit,
        @Size(max = 500) String affiliates) {

    static AgreedParty blank(OperatorCode operator) {
        return new AgreedParty(operator.value(), null, null, null, null, null, null, null, null, null, null);
    }

    public boolean givesInKind() {
        return staffDays != null && directDayCost != null;
    }

    /** Staff days at what they cost the party itself; only of a party that gives in kind. */
    public BigDecimal inKindValue() {
        return directDayCost.multiply(BigDecimal.valueOf(staffDays));
    }
}
