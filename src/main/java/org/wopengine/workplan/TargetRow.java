package org.wopengine.workplan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The target of one indicator, as typed.
 *
 * @param outcome code of the performance outcome
 * @param correction the target lies on the wrong side of the baseline because measuring has become better
 */
record TargetRow(
        @NotBlank String outcome,
        @NotNull Indicator indicator,
        @NotNull IndicatorScope scope,
        @NotNull @Digits(integer = 14, fraction = 4) BigDecimal target,
        @NotNull LocalDate targetOn,
        @NotBlank @Size(max = 500) String meansOfVerification,
        Boolean correction,
        @Size(max = 500) String correctionNote) {

    Measure measure() {
        return new Measure(indicator, scope);
    }

    boolean corrects() {
        return Boolean.TRUE.equals(correction);
    }
}
