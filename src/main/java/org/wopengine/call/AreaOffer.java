package org.wopengine.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/**
 * A working area a mentor offers help in.
 *
 * @param otherArea the name, for {@link WorkingArea#OTHER}
 * @param level 1 (begins) to 4 (teaches others)
 */
public record AreaOffer(
        @NotNull WorkingArea area, @Size(max = 150) String otherArea, @NotNull @Min(1) @Max(4) Integer level) {}
