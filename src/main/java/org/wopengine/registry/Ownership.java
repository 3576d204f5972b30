package org.wopengine.registry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.wopengine.operator.UtilityType;

/**
 * Of which type the operator is and to whom it belongs.
 *
 * @param privateInvolvement at most three; empty if nobody said
 * @param publicOwnershipPct share in public hands, percent; null if not known
 * @param ownerEntity municipality, ministry, province …
 */
@OwnershipRules
public record Ownership(
        @NotNull UtilityType utilityType,
        @Size(max = 3) List<PrivateInvolvement> privateInvolvement,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal publicOwnershipPct,
        @Size(max = 200) String ownerEntity,
        @Size(max = 200) String regulator,
        @Size(max = 50) String ibnetId,
        PlanningProcess planningProcess) {

    public Ownership {
        privateInvolvement = privateInvolvement == null ? List.of() : List.copyOf(privateInvolvement);
    }
}
