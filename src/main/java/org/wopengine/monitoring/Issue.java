package org.wopengine.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A risk or an issue of a period.
 *
 * @param response what the partners do about it
 */
public record Issue(
        @NotBlank @Size(max = 500) String description,
        @NotNull IssueSeverity severity,
        @NotBlank @Size(max = 500) String response) {}
