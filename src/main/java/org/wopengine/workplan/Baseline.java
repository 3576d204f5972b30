package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where an indicator stands before the work begins. Not measured is no value and a plan to measure; it is never zero.
 *
 * @param value null if not measured yet
 * @param planToMeasure how and when it will be measured; needed without a value
 */
@Embeddable
@PeriodRules(from = "periodStart", to = "periodEnd")
public record Baseline(
        @Column(name = "indicator") @Enumerated(EnumType.STRING) @NotNull Indicator indicator,
        @Column(name = "scope") @Enumerated(EnumType.STRING) @NotNull IndicatorScope scope,
        @Column(name = "value") @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Column(name = "period_start") LocalDate periodStart,
        @Column(name = "period_end") @PastOrPresent LocalDate periodEnd,
        @Column(name = "source") @Size(max = 200) String source,
        @Column(name = "reliability") @Enumerated(EnumType.STRING) Reliability reliability,
        @Column(name = "plan_to_measure") @Size(max = 500) String planToMeasure) {

    Measure measure() {
        return new Measure(indicator, scope);
    }
}
