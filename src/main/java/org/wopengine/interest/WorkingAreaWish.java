package org.wopengine.interest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/**
 * A working area the applicant wants to improve or can teach.
 *
 * @param priority 1 is the most important; exactly one area has it
 */
public record WorkingAreaWish(
        @NotNull WorkingArea area,
        @NotNull @Min(1) @Max(6) Integer priority,
        @NotBlank @Size(max = 500) String description) {}
