package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.wopengine.worksheet.Given;

/**
 * What has become of a planned output, as typed and as stored.
 *
 * @param planned how much the plan wanted, in {@code unit}
 * @param quantity how much there is
 * @param evidence where the proof is found: words or a link
 * @param explanation why there is less than planned, or nothing
 */
@Embeddable
public record OutputResult(
        @Given @Column(name = "code") String code,
        @Given @Column(name = "description") @Size(max = 500) String description,
        @Given @Column(name = "planned") BigDecimal planned,
        @Given @Column(name = "unit") String unit,
        @Column(name = "fate") @Enumerated(EnumType.STRING) @NotNull OutputFate fate,
        @Column(name = "quantity") @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal quantity,
        @Column(name = "evidence") @Size(max = 1000) String evidence,
        @Column(name = "explanation") @Size(max = 1000) String explanation) {}
