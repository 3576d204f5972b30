package org.wopengine.closure;

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
 * How far a capacity has become the mentee's own in the end, seen by each side, as typed and as stored.
 *
 * @param baseline the level before the partnership
 * @param evidence what shows the level now
 * @param file the file that proves it; needed as soon as a side sees more than there was before
 * @param explanation why the target was not reached, or why the sides see it two levels apart or more
 */
@Embeddable
public record CapacityResult(
        @Given @Column(name = "code") String code,
        @Given @Column(name = "description") @Size(max = 500) String description,
        @Given @Column(name = "baseline_level") @Enumerated(EnumType.ORDINAL) CapacityLevel baseline,
        @Given @Column(name = "target_level") @Enumerated(EnumType.ORDINAL) CapacityLevel target,
        @Column(name = "mentee_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel menteeLevel,
        @Column(name = "mentor_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel mentorLevel,
        @Column(name = "evidence") @NotBlank @Size(max = 1000) String evidence,
        @Column(name = "evidence_file") DocumentReference file,
        @Column(name = "explanation") @Size(max = 1000) String explanation) {

    /** Whether one of the sides sees more than there was before; so does a side that sees anything where nothing is known. */
    boolean isRaised() {
        var before = baseline == null ? CapacityLevel.ABSENT : baseline;
        return menteeLevel.compareTo(before) > 0 || mentorLevel.compareTo(before) > 0;
    }

    /** The level both sides agree on at least. */
    public CapacityLevel agreed() {
        return menteeLevel.compareTo(mentorLevel) < 0 ? menteeLevel : mentorLevel;
    }
}
