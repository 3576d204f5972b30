package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.DocumentReference;
import org.wopengine.worksheet.Earlier;

/**
 * How good the mentee is in one working area, as it sees itself and as the mentor sees it.
 *
 * @param importance 1 (little) to 3 (much)
 * @param evidenceSaid what was seen, as diagnoses said it before there were files
 * @param explanation why the two see it differently; needed when they are two levels or more apart
 */
@Embeddable
public record Assessment(
        @Column(name = "working_area") @Enumerated(EnumType.STRING) @NotNull WorkingArea area,
        @Column(name = "mentee_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel menteeLevel,
        @Column(name = "mentor_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel mentorLevel,
        @Column(name = "desired_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel desiredLevel,
        @Column(name = "importance") @NotNull @Min(1) @Max(3) Integer importance,
        @Column(name = "explanation") @Size(max = 500) String explanation,
        @Column(name = "comment") @Size(max = 500) String comment,
        @Column(name = "evidence_file") DocumentReference evidence,
        @Earlier @Column(name = "evidence") @Size(max = 500) String evidenceSaid) {

    /** How many levels the two are apart. */
    int gap() {
        return Math.abs(menteeLevel.level() - mentorLevel.level());
    }
}
