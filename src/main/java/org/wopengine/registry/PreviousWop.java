package org.wopengine.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.PartyRole;

/**
 * A partnership the operator had before.
 *
 * @param partnership its reference, or in words with whom and on what
 * @param toYear null if it goes on
 */
public record PreviousWop(
        @NotBlank @Size(max = 300) String partnership,
        @NotNull PartyRole role,
        @NotNull @Min(1970) @Max(2200) Integer fromYear,
        @Min(1970) @Max(2200) Integer toYear) {}
