package org.wopengine.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the partnership is to achieve, and what there will be to show for it. */
public record AgreedObjective(
        @NotBlank @Size(max = 500) String objective, @NotBlank @Size(max = 1000) String expectedOutputs) {}
