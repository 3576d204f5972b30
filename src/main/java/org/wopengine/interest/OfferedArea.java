package org.wopengine.interest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.wopengine.partnership.WorkingArea;

/**
 * What a mentor can teach.
 *
 * @param level 1 (some practice) to 4 (leading)
 * @param experts how many of its own staff it can send
 */
public record OfferedArea(
        @NotNull WorkingArea area,
        @NotNull @Min(1) @Max(4) Integer level,
        @NotNull @Min(1) @Max(200) Integer experts) {}
