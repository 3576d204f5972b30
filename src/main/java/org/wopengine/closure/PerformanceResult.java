package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.workplan.Progress;
import org.wopengine.worksheet.Given;

/**
 * What was reached of a performance outcome, as typed and as stored. Not measured is no value; it is never zero.
 *
 * @param outcome code of the performance outcome in the plan
 * @param baseline null if it was not measured when the plan was made
 * @param value the final reading, or null
 * @param measuredOn last day the reading covers
 * @param explanation why the target was not reached or the value not measured
 */
@Embeddable
public record PerformanceResult(
        @Given @Column(name = "outcome") String outcome,
        @Given @Column(name = "indicator") @Enumerated(EnumType.STRING) Indicator indicator,
        @Given @Column(name = "scope") @Enumerated(EnumType.STRING) IndicatorScope scope,
        @Given @Column(name = "baseline") BigDecimal baseline,
        @Given @Column(name = "target") BigDecimal target,
        @Column(name = "value") @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Column(name = "measured_on") @PastOrPresent LocalDate measuredOn,
        @Column(name = "source") @Size(max = 200) String source,
        @Column(name = "explanation") @Size(max = 1000) String explanation) {

    /** How far the way from baseline to target was gone. */
    public Progress progress() {
        return Progress.of(indicator.direction(), baseline, target, value);
    }
}
