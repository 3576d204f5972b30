package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A baseline that is measured anew or for the first time; it holds once the plan is approved. */
@Embeddable
@PeriodRules(from = "periodStart", to = "periodEnd")
record CorrectionRow(
        @Column(name = "indicator") @Enumerated(EnumType.STRING) @NotNull Indicator indicator,
        @Column(name = "scope") @Enumerated(EnumType.STRING) @NotNull IndicatorScope scope,
        @Column(name = "value") @NotNull @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Column(name = "period_start") @NotNull LocalDate periodStart,
        @Column(name = "period_end") @NotNull @PastOrPresent LocalDate periodEnd,
        @Column(name = "source") @NotBlank @Size(max = 200) String source,
        @Column(name = "reliability") @Enumerated(EnumType.STRING) @NotNull Reliability reliability,
        @Column(name = "reason") @NotBlank @Size(max = 500) String reason) {

    Measure measure() {
        return new Measure(indicator, scope);
    }

    Baseline baseline() {
        return new Baseline(indicator, scope, value, periodStart, periodEnd, source, reliability, null);
    }
}
