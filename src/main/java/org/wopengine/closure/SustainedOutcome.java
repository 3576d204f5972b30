package org.wopengine.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.workplan.CapacityLevel;

/**
 * Where a capacity stands some months after the closure.
 *
 * @param code of the capacity outcome
 * @param comment what shows it; asked for if the level has fallen
 */
public record SustainedOutcome(
        @NotBlank @Size(max = 10) String code, @NotNull CapacityLevel levelNow, @Size(max = 500) String comment) {}
