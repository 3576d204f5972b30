package org.wopengine.monitoring;

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
import org.wopengine.partnership.CostCategory;

/**
 * Money spent in one period, in the currency of the partnership, as typed and as stored.
 *
 * @param funder who gave it
 */
@Embeddable
public record Spending(
        @Column(name = "category") @Enumerated(EnumType.STRING) @NotNull CostCategory category,
        @Column(name = "funder") @NotBlank @Size(max = 200) String funder,
        @Column(name = "amount") @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) BigDecimal amount) {}
