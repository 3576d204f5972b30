package org.wopengine.principle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/** The second person's decision on a waiver, always with words. */
public record DecideWaiver(@NotNull WaiverChoice decision, @NotBlank @Size(max = 2000) String comment)
        implements FormAnswers {}
