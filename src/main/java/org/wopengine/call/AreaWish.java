package org.wopengine.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/**
 * A working area a mentee asks for help in.
 *
 * @param otherArea the name, for {@link WorkingArea#OTHER}
 * @param priority 1 (most urgent) to 3
 */
public record AreaWish(
        @NotNull WorkingArea area,
        @Size(max = 150) String otherArea,
        @NotNull @Min(1) @Max(3) Integer priority,
        @Size(max = 500) String description) {}
