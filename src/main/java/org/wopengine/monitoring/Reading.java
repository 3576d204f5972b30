package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.workplan.Measure;
import org.wopengine.workplan.Reliability;
import org.wopengine.worksheet.Given;

/**
 * A reading of an indicator, as typed and as stored. Not measured is no value; it is never zero.
 *
 * @param baseline null if not measured when the plan was made
 * @param targetOn when the target is to be reached
 * @param value null if not measured in this period
 * @param periodStart, periodEnd what the value is about, for example a fiscal year
 * @param source where the value comes from
 * @param comment why it moved, or why it was not measured
 */
@Embeddable
public record Reading(
        @Given @Column(name = "indicator") @Enumerated(EnumType.STRING) Indicator indicator,
        @Given @Column(name = "scope") @Enumerated(EnumType.STRING) IndicatorScope scope,
        @Given @Column(name = "baseline") BigDecimal baseline,
        @Given @Column(name = "target") BigDecimal target,
        @Given @Column(name = "target_on") LocalDate targetOn,
        @Column(name = "value") @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Column(name = "period_start") LocalDate periodStart,
        @Column(name = "period_end") LocalDate periodEnd,
        @Column(name = "source") @Size(max = 200) String source,
        @Column(name = "reliability") @Enumerated(EnumType.STRING) Reliability reliability,
        @Column(name = "comment") @Size(max = 500) String comment) {

    public Reading {
        baseline = Decimals.bare(baseline);
        target = Decimals.bare(target);
        value = Decimals.bare(value);
    }

    public Measure measure() {
        return new Measure(indicator, scope);
    }
}
