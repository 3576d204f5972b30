package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.wopengine.partnership.CostCategory;
import org.wopengine.worksheet.InCents;

/**
 * A line of the budget in cash, as typed and as stored.
 *
 * @param party code of the operator that spends it
 * @param funder who pays
 * @param activity code of the activity it is for, or null if it is for several
 */
@Embeddable
record BudgetRow(
        @Column(name = "year") @NotNull @Min(2000) @Max(2200) Integer year,
        @Column(name = "category") @Enumerated(EnumType.STRING) @NotNull CostCategory category,
        @Column(name = "description") @NotBlank @Size(max = 200) String description,
        @Column(name = "activity") String activity,
        @Column(name = "party") @NotBlank String party,
        @Column(name = "funder") @NotBlank @Size(max = 200) String funder,
        @Column(name = "amount") @NotNull @Positive @Digits(integer = 12, fraction = 2) @InCents BigDecimal amount) {}
