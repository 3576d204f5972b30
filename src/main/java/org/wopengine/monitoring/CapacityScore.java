package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.DocumentReference;
import org.wopengine.workplan.CapacityLevel;
import org.wopengine.worksheet.Given;

/**
 * How far a capacity has become the mentee's own, seen by each side, as typed and as stored.
 *
 * @param evidence what shows it
 * @param file the file that proves it; needed as soon as a side sees more than at the beginning
 * @param difference why the sides see it two levels apart or more
 */
@Embeddable
public record CapacityScore(
        @Given @Column(name = "code") String code,
        @Given @Column(name = "description") @Size(max = 500) String text,
        @Given @Column(name = "baseline_level") @Enumerated(EnumType.ORDINAL) CapacityLevel baseline,
        @Given @Column(name = "target_level") @Enumerated(EnumType.ORDINAL) CapacityLevel target,
        @Column(name = "mentee_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel menteeLevel,
        @Column(name = "mentor_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel mentorLevel,
        @Column(name = "evidence") @NotBlank @Size(max = 1000) String evidence,
        @Column(name = "evidence_file") DocumentReference file,
        @Column(name = "difference") @Size(max = 500) String difference) {

    /** Whether one of the sides sees more than there was at the beginning. */
    boolean isRaised() {
        return menteeLevel.compareTo(baseline) > 0 || mentorLevel.compareTo(baseline) > 0;
    }
}
