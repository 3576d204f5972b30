package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.wopengine.partnership.CostCategory;
import org.wopengine.worksheet.InCents;

/**
 * A contribution in kind, as typed and as stored.
 *
 * @param party code of the operator that gives it
 * @param actualQuantity how much was given when the version was written; null if nobody has counted, which is not zero
 * @param unitCost what one unit costs the party itself, without margin, in the plan's currency
 */
@Embeddable
record InKindRow(
        @Column(name = "party") @NotBlank String party,
        @Column(name = "category") @Enumerated(EnumType.STRING) @NotNull CostCategory category,
        @Column(name = "description") @NotBlank @Size(max = 200) String description,
        @Column(name = "quantity") @NotNull @Positive @Digits(integer = 8, fraction = 2) BigDecimal quantity,
        @Column(name = "unit") @Enumerated(EnumType.STRING) @NotNull InKindUnit unit,
        @Column(name = "unit_cost") @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 2) @InCents
                BigDecimal unitCost,
        @Column(name = "actual_quantity") @DecimalMin("0") @Digits(integer = 8, fraction = 2)
                BigDecimal actualQuantity) {

    BigDecimal value() {
        return quantity.multiply(unitCost);
    }

    /** Whether it is working time, so that its cost is what the agreement declares at most. */
    boolean isStaffTime() {
        return category == CostCategory.STAFF_TIME || unit == InKindUnit.PERSON_DAY;
    }

    /** Working time by the month or piece could not be compared with the cost of a day. */
    boolean isCountedWrongly() {
        return category == CostCategory.STAFF_TIME && unit != InKindUnit.PERSON_DAY;
    }
}
