package org.wopengine.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/**
 * In what an operator wants to become better.
 *
 * @param otherArea the name, for {@link WorkingArea#OTHER}
 * @param priority 1 (most urgent) to 3
 */
public record NeededArea(
        @NotNull WorkingArea area, @Size(max = 150) String otherArea, @NotNull @Min(1) @Max(3) Integer priority) {}
