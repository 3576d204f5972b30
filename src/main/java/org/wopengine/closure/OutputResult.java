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
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.Links;
import org.wopengine.worksheet.Given;

/**
 * What has become of a planned output, as typed and as stored.
 *
 * @param planned how much the plan wanted, in {@code unit}
 * @param quantity how much there is
 * @param file what proves it
 * @param evidence a link to the proof where there is no file, or words about it
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
        @Column(name = "evidence_file") DocumentReference file,
        @Column(name = "evidence") @Size(max = 1000) String evidence,
        @Column(name = "explanation") @Size(max = 1000) String explanation) {

    /** Whether there is a file, or at least a link. */
    boolean isProved() {
        return file != null || Links.in(evidence);
    }
}
