package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/**
 * A capacity outcome, as typed and as stored.
 *
 * @param unit the department of the mentee
 * @param owner who stands for it at the mentee
 */
@Embeddable
record CapacityRow(
        @Column(name = "code") @NotBlank @Pattern(regexp = "CO[1-9]\\d?", message = "{workplan.code.capacity}")
                String code,
        @Column(name = "working_area") @Enumerated(EnumType.STRING) @NotNull WorkingArea area,
        @Column(name = "unit") @NotBlank @Size(max = 200) String unit,
        @Column(name = "description") @NotBlank @Size(max = 500) String text,
        @Column(name = "baseline_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel baseline,
        @Column(name = "target_level") @Enumerated(EnumType.ORDINAL) @NotNull CapacityLevel target,
        @Column(name = "means_of_verification") @NotBlank @Size(max = 500) String meansOfVerification,
        @Column(name = "owner") @NotBlank @Size(max = 200) String owner) {}
