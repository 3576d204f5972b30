package org.wopengine.interest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One thing the partnership should achieve. */
public record Objective(@NotBlank @Size(max = 500) String text) {}
