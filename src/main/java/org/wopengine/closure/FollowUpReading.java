package org.wopengine.closure;

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
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;

/**
 * A reading of an indicator some months after the closure, as typed and as stored.
 *
 * @param measuredOn last day the reading covers
 */
@Embeddable
public record FollowUpReading(
        @Column(name = "indicator") @Enumerated(EnumType.STRING) @NotNull Indicator indicator,
        @Column(name = "scope") @Enumerated(EnumType.STRING) @NotNull IndicatorScope scope,
        @Column(name = "value") @NotNull @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Column(name = "measured_on") @NotNull @PastOrPresent LocalDate measuredOn,
        @Column(name = "source") @NotBlank @Size(max = 200) String source) {}
