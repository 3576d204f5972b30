package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.Links;
import org.wopengine.worksheet.Given;

/**
 * What became of an output so far, as typed and as stored.
 *
 * @param planned how much the plan wants, in {@code unit}
 * @param quantity how much there is now, counted from the beginning of the partnership; null if not stated
 * @param reachedOn when that was reached
 * @param file what proves it
 * @param evidence a link to the proof where there is no file, or words about it
 * @param verifiedBy who has looked at the proof
 */
@Embeddable
public record OutputActual(
        @Given @Column(name = "code") String code,
        @Given @Column(name = "description") @Size(max = 500) String description,
        @Given @Column(name = "planned") BigDecimal planned,
        @Given @Column(name = "unit") String unit,
        @Given @Column(name = "due_on") LocalDate dueOn,
        @Column(name = "quantity") @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal quantity,
        @Column(name = "reached_on") LocalDate reachedOn,
        @Column(name = "evidence_file") DocumentReference file,
        @Column(name = "evidence") @Size(max = 1000) String evidence,
        @Column(name = "verified_by") @Size(max = 200) String verifiedBy) {

    public OutputActual {
        planned = Decimals.bare(planned);
        quantity = Decimals.bare(quantity);
    }

    /** Whether there is a file, or at least a link. */
    boolean isProved() {
        return file != null || Links.in(evidence);
    }

    /** Whether it is there in full. */
    public boolean isReached() {
        return quantity != null && planned != null && quantity.compareTo(planned) >= 0;
    }

    /** Whether the plan wants it by this day. */
    public boolean isDueBy(LocalDate day) {
        return dueOn != null && !dueOn.isAfter(day);
    }
}
