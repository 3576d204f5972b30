package org.wopengine.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/**
 * What an operator knows well enough to pass it on.
 *
 * @param otherArea the name, for {@link WorkingArea#OTHER}
 * @param level 1 (begins) to 4 (teaches others)
 * @param evidence by what others can see it
 */
public record Expertise(
        @NotNull WorkingArea area,
        @Size(max = 150) String otherArea,
        @NotNull @Min(1) @Max(4) Integer level,
        @NotBlank @Size(max = 500) String evidence) {}
