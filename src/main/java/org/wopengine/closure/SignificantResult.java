package org.wopengine.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One of the most significant results, in a sentence that can be published. */
public record SignificantResult(@NotBlank @Size(max = 500) String text) {}
