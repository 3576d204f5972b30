package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a party received and what the partnership cost it. Direct costs are recovered, nothing more.
 *
 * @param party code of the operator
 * @param income cash received for the partnership
 * @param directCost what it spent, without overhead or margin
 * @param surplusUse what happens to a surplus, null if there is none
 */
@Embeddable
public record PartyFinance(
        @Column(name = "party") @NotBlank @Size(max = 8) String party,
        @Column(name = "income") @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal income,
        @Column(name = "direct_cost") @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2)
                BigDecimal directCost,
        @Column(name = "surplus_use") @Enumerated(EnumType.STRING) SurplusUse surplusUse,
        @Column(name = "surplus_note") @Size(max = 500) String surplusNote) {

    /** What it received beyond its direct cost; below zero if it paid itself. */
    public BigDecimal surplus() {
        return income.subtract(directCost);
    }

    public boolean hasSurplus() {
        return income.compareTo(directCost) > 0;
    }
}
