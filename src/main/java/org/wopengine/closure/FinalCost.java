package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.wopengine.partnership.CostCategory;

/** Cash spent altogether on a category out of one funder's money, as typed and as stored. */
@Embeddable
public record FinalCost(
        @Column(name = "category") @Enumerated(EnumType.STRING) @NotNull CostCategory category,
        @Column(name = "funder") @NotBlank @Size(max = 200) String funder,
        @Column(name = "amount") @NotNull @Positive @Digits(integer = 15, fraction = 2) BigDecimal amount) {}
