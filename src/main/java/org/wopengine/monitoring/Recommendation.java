package org.wopengine.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a review advises.
 *
 * @param addressee who should do it
 */
public record Recommendation(@NotBlank @Size(max = 1000) String text, @NotBlank @Size(max = 200) String addressee) {}
